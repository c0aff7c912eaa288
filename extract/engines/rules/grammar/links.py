"""Links the verb groups of one sentence to their subjects, objects and agents, over the chunks of `chunks.py`."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.befallen import befallen
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.claim_nouns import claiming
from extract.engines.rules.grammar.gerund_asides import before_aside, whose_gerund
from extract.engines.rules.grammar.hit_back import told_as_deed
from extract.engines.rules.grammar.link_asides import before_apposition, named_before
from extract.engines.rules.grammar.link_bands import by_its_name, by_lists, by_members
from extract.engines.rules.grammar.link_candidates import candidate, hit_with_it, reduced
from extract.engines.rules.grammar.link_clauses import (
    main_verb,
    of_being,
    past_inserted_speaker,
    past_part,
    past_reduced,
    past_relative,
    past_scene,
    past_told_of,
    shared_agents,
    verbless,
    who_goes_on,
    whole_of,
    wholes,
    without_speakers,
)
from extract.engines.rules.grammar.link_groups import (
    before_places,
    goes_on,
    group_left,
    one_of_row,
    points_at_it,
    prior_verb,
    reported,
)
from extract.engines.rules.grammar.link_inserted import begun_anew, over_body, told_of_last
from extract.engines.rules.grammar.link_objects import CLAUSE_END, agents, inverted, objects
from extract.engines.rules.grammar.link_relatives import (
    antecedent,
    armed_before,
    asked,
    blow_before,
    over_relative,
    part_of_those,
    past_seat,
    shot,
    two_settings,
    what_happened,
    whom_it_killed,
)
from extract.engines.rules.grammar.link_speakers import says_on
from extract.engines.rules.grammar.link_tries import DEALT, foiled_by, laid_to, own_deed, whose_try
from extract.engines.rules.grammar.link_voices import DASHES, LOSSY, object_elsewhere, settle, shot_in_turn
from extract.engines.rules.grammar.paired_titles import untitled
from extract.engines.rules.grammar.pursuers import killed_by_pursuers
from extract.engines.rules.grammar.spots import spot
from extract.engines.rules.grammar.taken_home import taken_along
from extract.engines.rules.grammar.unmarked import speaker_follows
from extract.engines.rules.grammar.with_clauses import blamed_by, in_with_clauses
from extract.engines.rules.vocabulary.trigger_words import Verb
from extract.engines.rules.vocabulary.words import listed

__all__ = ["ANSWERED", "LOSSY", "link", "subjects"]

PLACE_PREP: Final = listed("place_prep")


def link(chunks: list[Chunk]) -> None:
    """Fills `subject`, `object` and `agent` of every verb group, and settles the voice of bare past forms."""
    for v, chunk in enumerate(chunks):
        if chunk.kind != "VG":
            continue
        if speaker_follows(chunks, v) or reported(chunks, v, LOSSY):
            chunk.voice = "passive"
        elif chunk.voice == "passive" and not chunk.aux and goes_on(chunks, v):
            chunk.voice = "active"
        chunk.object = [] if chunk.voice == "passive" else objects(chunks, v)
        if chunk.voice == "active" and not chunk.object:
            chunk.object = object_elsewhere(chunks, v)  # "kidnap and kill a trader"
        chunk.subject = untitled(chunks, subjects(chunks, v))
        if v > 2 and chunks[v - 2].head == "and" and chunks[v - 1].kind == "NG":
            one_more = chunks[v - 1].head == "another" and chunk.voice != "ing"  # "and another went off"
            if one_more or _in_turn(chunks, v):
                chunk.subject = [v - 1]  # "attacked posts in Lomba and the army responded": no list
        chunk.subject = [v - 1] if told_of_last(chunks, v) else over_body(chunks, v) or chunk.subject
        if chunk.head in _FACED and chunk.object and chunks[chunk.object[0]].head in _BLOWS:
            chunk.act(Verb("repel", "repel", chunk.verb.forms if chunk.verb else frozenset()))
        by = chunk.voice == "ing" and v > 1 and chunks[v - 1].head in ("with", "by")
        if by and chunks[v - 2].head in ANSWERED and not told_as_deed(chunks, chunk):
            chunk.act(Verb("answer", "other", frozenset()))  # "the guards retaliated with firing"
        forms = chunk.verb.forms if chunk.verb else frozenset()
        if chunk.head == "entered" and _comes_into_town(chunks, v):
            chunk.act(Verb("take", "take", forms))
        if chunk.cls == "bomb" and chunk.object and chunks[chunk.object[0]].head in _SPARKED:
            chunk.act(Verb("spark", "other", forms))
        if chunk.voice == "bare":
            settle(chunks, v, chunk)
        taken_along(chunks, v)
        if chunk.voice == "passive" and (chunk.aux or shot_in_turn(chunks, v)) and shot(chunks, v):
            chunk.act(Verb("shoot dead", "kill", chunk.verb.forms if chunk.verb else frozenset()))
        if chunk.voice == "passive":
            if not chunk.aux and v > 1 and chunks[v - 1].head in DASHES and chunks[v - 2].kind == "NG":
                chunk.subject = [v - 2]  # "found the bodies of four men -- shot and bound --"
            chunk.agent = by_its_name(chunks, agents(chunks, v))
            if chunk.cls in LOSSY and (not chunk.aux or hit_with_it(chunks, v)):
                chunk.subject = _left_patients(chunks, v) or chunk.subject or inverted(chunks, v)
    without_speakers(chunks)
    by_members(chunks)
    by_lists(chunks)
    shared_agents(chunks)
    killed_by_pursuers(chunks)
    befallen(chunks)
    in_with_clauses(chunks)
    blamed_by(chunks)


def _comes_into_town(chunks: list[Chunk], v: int) -> bool:
    """Whether an armed group is told to be in a town, and nothing of whom it hurt there: "rebels entered the city"."""
    c = chunks[v]
    group = any(
        m.type in ("armed_group", "militia", "unidentified") for k in c.subject for m in chunks[k].mentions
    )
    near = chunks[c.object[0] : c.object[0] + 3] if c.object else []
    town = any(x.head in _CITIES for x in near[:1]) or any(
        m.kind == "place" and m.head in ("town", "capital") for x in near for m in x.mentions
    )
    return group and town and all(x.cls not in LOSSY for x in chunks if x.kind == "VG")


_CITIES: Final = frozenset(("town", "city", "capital", "centre", "center"))


def _in_turn(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells of an answer to what a clause before it told, or what was done by way of one."""
    before = chunks[max(0, v - 10) : v - 2] if chunks[v].head in ANSWERED else []
    return any(c.kind == "VG" and c.subject for c in before)


def _before_relative(chunks: list[Chunk], j: int, v: int) -> tuple[list[int] | None, int]:
    """Judges the pronoun at `j`: (what it stands for, -), or (None, where to go on)."""
    c = chunks[j]
    if asked(chunks, j):
        return [], j
    near = j - 2 if j > 1 and chunks[j - 1].head == "," else j - 1
    if (those := armed_before(chunks, j, v)) >= 0:
        return [those], j  # "police are looking for the gunmen, who raided a bus"
    if c.head == "who" and chunks[v].cls == "say":
        near = past_seat(chunks, near)  # "An officer in X who wants no name said"
    if near >= 0 and chunks[near].kind == "NG" and points_at_it(chunks, j, near, v):
        return [near], j  # "hurt in fighting, which began …", "killed by a bomb that hit a bus"
    if (blow := what_happened(chunks, j, v)) >= 0:
        return [blow], j  # "the attack on aid workers that took place on Monday"
    if c.head in ("who", "that") and (whom := whom_it_killed(chunks, j, v) or antecedent(chunks, j)):
        return whom, j
    if c.head in ("that", "which") and (blow := blow_before(chunks, j, v)) >= 0:
        return [blow], j
    if c.head == "which" and (near := before_places(chunks, j - 1)) < j - 2:
        if chunks[near].kind == "NG" and points_at_it(chunks, j, near, v):
            return [near], j  # "condemned the attack in X on Monday, which killed six"
        return None, near
    return None, j - 1


_FACED: Final = (
    "confronted", "confront", "confronting", "thwarted", "foiled", "defeated", "defeat", "defeating",
)  # fmt: skip
_BLOWS: Final = listed("blows")
ANSWERED: Final = frozenset(("retaliated", "responded", "replied", "answered", "retaliating", "responding"))
_SPARKED: Final = frozenset(
    ("encounter", "gunfight", "gunbattle", "battle", "firefight", "clash", "clashes", "fight", "fighting", "shootout",
    "shoot-out", "skirmish", "exchange", "panic", "protest", "protests", "riot", "riots", "stampede", "war", "exodus",
    "strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "shelling", "bombardment", "crackdown", "response")
)  # fmt: skip
"""What is only set off as fights and fears are, by no charge: "triggering a gunfight"."""


_BACKED: Final = frozenset(
    ("backed", "supported", "aided", "assisted", "accompanied", "joined", "reinforced", "armed", "equipped", "dressed")
)  # fmt: skip
_ENDED_IN: Final = frozenset(("in", "to", "with", "of"))


def subjects(chunks: list[Chunk], v: int) -> list[int]:
    """Returns the indices of the noun groups that are subject of the verb group at `v`; empty: none found."""
    chunk = chunks[v]
    if chunk.voice in ("inf", "ing"):
        own = whose_try(chunks, v) or laid_to(chunks, v) or claiming(chunks, v) or _inherited(chunks, v)
        return own or whose_gerund(chunks, v) or (opened_by(chunks, v) if chunk.cls == "blame" else [])
    if v and chunks[v - 1].words[:1] == ["what"] and chunk.voice == "active" and len(chunks[v - 1].words) > 1:
        return [v - 1]  # "fell in what monitors describe as murder"
    if chunk.aux[:1] == ("being",) and v > 1 and chunks[v - 1].kind == "NG":
        group, k = group_left(chunks, v - 1)
        counted = k > 1 and chunks[k - 1].figure is not None and chunks[k + 1].figure is None
        if counted and chunks[k].head == "of":
            group, k = [k - 1], k - 2  # "resulting in all four of the rebels being killed"
        if k >= 0 and chunks[k].head in _ENDED_IN:
            return group  # "resulting in nine rebels being killed"
    if (told := max(_nominative(chunks, v), over_relative(chunks, v), begun_anew(chunks, v))) >= 0:
        return [told]
    if whole := of_being(chunks, v) or says_on(chunks, v):
        return whole
    j = before_apposition(chunks, v) if (whose := before_aside(chunks, v)) < 0 else whose
    steps = 0
    while j >= 0 and steps < 40:
        steps += 1
        c = chunks[j]
        if (c.paren and not chunk.paren) or c.kind in ("D", "A", "P"):
            j -= 1
        elif c.kind == "X":
            if c.head in CLAUSE_END:
                return []
            j -= 1
        elif c.kind == "R":
            found, at = _before_relative(chunks, j, v)
            if found is not None:
                return part_of_those(chunks, found, j, v)
            j = at
        elif c.kind == "C" and (verbless(chunks, j, v) or (chunk.cls != "say" and two_settings(chunks, j))):
            j -= 1  # "Troops, while on patrol, came under fire"
        elif c.kind == "C":
            speaks = chunk.cls == "say" and chunk.voice != "passive"  # not "and were pronounced dead"
            prior = prior_verb(chunks, j, "say" if speaks else "")
            if c.head == "and" and prior >= 0 and chunk.cls != "say":
                prior = past_inserted_speaker(chunks, prior, j)
            if c.head == "and" and prior >= 0:
                prior = past_part(chunks, prior)
                prior = past_relative(chunks, v, past_scene(chunks, past_reduced(chunks, prior)))
                prior = who_goes_on(chunks, v, prior)
                then = chunk.verb is not None and chunk.head != chunk.verb.lemma.split(" ")[0]
                if then and (foiled := foiled_by(chunks, prior)) >= 0:
                    prior = foiled  # "foiled an attempt by rebels to enter Lomba and killed six"
            last = chunks[prior] if prior >= 0 else None
            if c.head == "and" and j + 1 < len(chunks) and _backed(chunks[j + 1], last):
                j -= 1  # "troops loyal to X and backed by jets retook the town"
                continue
            return list(chunks[prior].subject) if prior >= 0 else []
        elif c.kind == "VG":
            if reduced(chunks, j):
                j -= 1
            elif c.cls == "say" and c.voice == "active" and j == v - 1:
                return []
            else:
                return list(c.subject)
        else:
            found, j = candidate(chunks, j, v)
            if found is not None:
                return named_before(chunks, found, v)
    return []


def _nominative(chunks: list[Chunk], v: int) -> int:
    """The pronoun right before a finite verb, its subject: "fired on a guard, and he was killed"; -1: none."""
    near = v - 2 if v > 1 and chunks[v - 1].kind == "A" else v - 1
    return near if v and chunks[near].head in _NOMINATIVES and chunks[near].kind == "NG" else -1


_NOMINATIVES: Final = frozenset(("he", "she", "they", "we"))


def _backed(c: Chunk, last: Chunk | None) -> bool:
    """Whether a participle says who backs a party or what it bears, behind no verb or `last`, one of saying."""
    if last is not None and not (last.cls == "say" and last.voice == "active"):
        return False
    return c.kind == "VG" and c.voice in ("passive", "bare") and not c.aux and c.head in _BACKED


def _inherited(chunks: list[Chunk], v: int) -> list[int]:
    if v and chunks[v].cls in ("die", "be") and chunks[v].voice == "inf" and one_of_row(chunks[v - 1]):
        return [v - 1]  # "killed a guard--the second to die there"
    if (
        v
        and chunks[v - 1].kind == "NG"
        and chunks[v].voice == "ing"
        and not spot(chunks[v - 1], chunks[v].cls)
        and chunks[v].cls not in DEALT
        and not (chunks[v].cls == "say" and v > 2 and chunks[v - 2].head == "to")
    ):  # "sent a note to a paper claiming …": whoever sent it
        return [v - 1]
    lives = any(chunks[i].head in ("life", "lives") for i in chunks[v].object)  # "claiming three lives"
    said = chunks[v].cls == "say" and chunks[v].voice == "ing" and v > 0 and chunks[v - 1].kind in "XAC"
    prior = _first_speaker(chunks, v) if said and not lives else -1
    prior = prior if prior >= 0 else past_inserted_speaker(chunks, prior_verb(chunks, v), v)
    if chunks[v].cls in DEALT and v > 0 and chunks[v - 1].kind == "X" and prior >= 0:
        prior = main_verb(chunks, foiled if (foiled := foiled_by(chunks, prior)) >= 0 else prior)
    if v > 1 and chunks[v].voice == "ing" and chunks[v - 1].head in _MEANWHILE and prior >= 0:
        prior = main_verb(chunks, past_told_of(chunks, prior))
    if v and chunks[v - 1].head == "as" and prior >= 0:
        if chunks[prior].object:
            return list(chunks[prior].object)
        if chunks[prior].voice == "passive" and chunks[prior].cls == "say":
            return list(chunks[prior].subject)  # "the mayor was quoted by X as saying"
    if prior >= 0:
        verb = chunks[prior]
        led = next((k for k in range(v - 1, prior, -1) if chunks[k].kind != "A"), prior)
        if (
            verb.cls == "blame"
            and verb.voice == "active"
            and chunks[led].head in ("of", "for")
            and verb.object
        ):
            return verb.object[-1:]  # "accused the army of deliberately shelling", "blamed it for it"
        acting = verb.voice == "passive" and chunks[v].voice == "ing" and verb.agent
        if acting and not own_deed(chunks, led, prior, v):
            return list(verb.agent)
        return list(verb.subject)
    return _left_patients(chunks, v) if v else []


_MEANWHILE: Final = frozenset(("while", "before", "after", "when"))


def opened_by(chunks: list[Chunk], v: int) -> list[int]:
    """The subject of the clause that a participle opens: "Blaming the X for the raid, the mayor said …"."""
    if chunks[v].voice != "ing" or any(c.kind != "A" for c in chunks[:v]):
        return []
    comma = next((k for k in range(v + 1, min(v + 12, len(chunks) - 2)) if chunks[k].head == ","), 0)
    acts = (
        comma
        and chunks[comma + 1].kind == "NG"
        and any(c.kind == "VG" for c in chunks[comma + 2 : comma + 5])
    )
    return [comma + 1] if acts else []


def _first_speaker(chunks: list[Chunk], v: int) -> int:
    """The first verb of saying before `v`, behind "but" if there is one: whom "saying" after a comma goes back to."""
    says = [k for k in range(v) if (c := chunks[k]).cls == "say" and c.voice == "active" and c.subject]
    begin = max((k for k in range(v) if chunks[k].head in (";", "but", "while")), default=0)
    return next((k for k in says if k >= begin), says[0] if says else -1)


def _before_aside(chunks: list[Chunk], j: int) -> int:
    """The counted noun before an aside between commas: "scores of others, mostly women, abducted"; -1: none."""
    k = j - 1
    while k > max(0, j - 5) and chunks[k].kind in ("NG", "A", "P", "C"):
        k -= 1
    if k < 1 or chunks[k].head != "," or chunks[k - 1].kind != "NG":
        return -1
    at = k - 1
    if chunks[at].figure is None and at > 1 and chunks[at - 1].head == "of":
        at -= 2
    return at if chunks[at].kind == "NG" and chunks[at].figure is not None else -1


def _left_patients(chunks: list[Chunk], v: int) -> list[int]:
    """Returns the noun groups right before an auxless participle ("12 soldiers and a child dead")."""
    j = v - 1
    while j >= 0 and chunks[j].kind in ("A", "D"):
        j -= 1
    if j < 0:
        return []
    if chunks[j].kind == "C" or (chunks[j].kind == "X" and chunks[j].head == ","):
        if chunks[j].kind == "X" and (aside := _before_aside(chunks, j)) >= 0:
            return [aside]
        prior = prior_verb(chunks, j)
        return list(chunks[prior].subject) if prior >= 0 and chunks[prior].cls in LOSSY else []
    if chunks[j].kind != "NG":
        return []
    if chunks[j].figure is not None and not chunks[j].words:
        return [j]
    if j > 1 and chunks[j - 1].head == "of" and chunks[j - 2].figure is not None and chunks[j - 2].words:
        j -= 2  # "left nine members of one family dead"
    group, k = wholes(chunks, *group_left(chunks, whole_of(chunks, j)))
    if (
        k > 0
        and chunks[j].figure is not None
        and chunks[k].head == ","
        and chunks[k - 1].kind == "NG"
        and chunks[k - 1].figure is not None
    ):
        # A headline's list: "5 policemen, 3 rebels killed".
        return [k - 1, *group]
    while k > 0 and chunks[k].kind == "P" and chunks[k - 1].kind == "NG":
        if chunks[k].head not in PLACE_PREP or (
            chunks[group[0]].figure is not None
            and (
                chunks[k].head in ("of", "with") or any(m.kind != "place" for m in chunks[group[0]].mentions)
            )
        ):
            break
        group, k = group_left(chunks, k - 1)
    return group
