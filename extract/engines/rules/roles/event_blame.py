"""Roles from words that own to a deed or lay it to somebody: "claimed responsibility", "was behind it", "blamed Y"."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from extract.engines.rules.grammar.blaming import laid_on
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_bombs import EventBombs
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.vocabulary.words import listed, phrases

_SPEAKERS: Final = listed("callers")
"""Who owns to an attack for another."""
_ISSUED: Final = frozenset(("sign", "issue", "release", "circulate"))
_LEADING: Final = listed("leading")
ANSWERING: Final = frozenset(("responsible", "accountable", "liable", "answerable"))
"""What those are held to be who are said to have done it."""
ATTRIBUTING: Final = frozenset(("attribute", "ascribe"))
CLAIMING: Final = phrases("claiming_deeds")


def spokesman_at(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group that says for whom somebody speaks: he, or the one behind "X, a spokesman for"; -1: none."""
    if chunks[i].head in _SPEAKERS:
        return i
    head = chunks[i].head_mention
    if head is None or head.kind != "person" or i + 2 >= len(chunks) or chunks[i + 1].head != ",":
        return -1
    return i + 2 if chunks[i + 2].head in _LEADING else -1


def calling_for(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group that names the group for which a caller says he speaks: "a man who called himself one of
    the X", "an anonymous caller who identified himself as a member of the X"; -1: none.
    """
    i = caller_at(chunks, i)
    if i < 0:
        return -1
    told = False
    for k in range(i + 1, min(i + _AS_FAR, len(chunks))):
        c = chunks[k]
        finite = c.kind == "VG" and c.voice in ("active", "passive") and chunks[k - 1].kind != "R"
        if finite and c.verb is not None and c.verb.lemma in CLAIMING and chunks[k - 1].head not in _THEY:
            return -1
        told = told or (c.verb is not None and c.verb.lemma in _PROFESSING) or c.head in _PROFESSED
        if c.kind == "NG" and any(m.kind == "force" and m.type in _GROUPS for m in c.mentions):
            return k if told else -1
    return -1


def caller_at(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group of the caller whom the one at `i` is or goes back to: "a man who said he …"; -1: none."""
    if chunks[i].pron or chunks[i].head == "member":
        i = next((k for k in range(i) if chunks[k].head in _CALLING), -1)
    return i if i >= 0 and chunks[i].head in _CALLING else -1


_CALLING: Final = listed("callers") | listed("callers_unnamed")
_PROFESSING: Final = frozenset(
    ("say", "claim", "identify", "speak", "belong", "purport", "profess", "call", "represent")
)
_PROFESSED: Final = frozenset(
    ("member", "members", "spokesman", "spokeswoman", "representative", "behalf", "name")
)
_THEY: Final = frozenset(("he", "she", "they"))
_GROUPS: Final = frozenset(("armed_group", "militia"))
_AS_FAR: Final = 13


def _tells(chunks: list[Chunk], i: int) -> bool:
    """Whether an attack is the subject of what is claimed: "officials claimed the strike targeted rebels"; it is not of
    what only tells more of it: "claimed the strike that killed nine".
    """
    for c in chunks[i + 1 : i + 4]:
        if c.head in (",", "which", "that"):
            return False
        if c.kind == "VG" and i in c.subject and c.voice == "active":
            return True
    return False


def _carried_out(chunks: list[Chunk], v: int) -> list[int]:
    """What somebody claims "to have carried out", admits "carrying out" or confesses "to carrying out"."""
    to = v + 1 < len(chunks) and chunks[v + 1].head == "to" and chunks[v + 1].kind == "P"
    done = chunks[v + 1 + to] if v + 1 + to < len(chunks) else None
    if done is None or done.kind != "VG" or done.cls != "launch":
        return []
    return done.object if done.voice == "ing" or (done.voice == "inf" and "have" in done.aux) else []


def _claimed_of(chunks: list[Chunk], c: Chunk) -> list[int]:
    """What a clause says that its subject claims: "an attack that the X has claimed"."""
    k = min(c.subject, default=0) - 1
    relative = k > 0 and chunks[k].kind == "R" and chunks[k].head in ("that", "which")
    return [k - 1] if relative and chunks[k - 1].kind == "NG" else []


def _of_day(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun is called by the day of it: "Sunday's bombing"."""
    return i > 1 and chunks[i - 1].head in ("'s", "’s") and chunks[i - 2].kind == "D"


class EventBlame(EventBombs):
    """Reads the words of those who own to an attack, or say whose it was, into a frame."""

    def held_to_blame(self, f: Frame, c: Chunk) -> bool:
        """ "The union held the X responsible": the X is accused."""
        chunks = f.sentence.chunks
        held = c.patients
        near = chunks[chunks.index(c) + 1 : chunks.index(c) + 5]
        if all(ANSWERING.isdisjoint(x.words or [x.head]) for x in near):
            return False
        before = set(f.attackers)
        self.add(f, f.attackers, held, 2.5)
        f.blamed |= f.attackers.keys() - before
        f.event = f.event or bool(f.attackers)
        return True

    def spoken_for(self, chunks: list[Chunk], doers: list[int]) -> list[int]:
        """The group for which one speaks who claims an attack: "a spokesman for the X", "a caller from the X"."""
        if len(doers) == 1 and (called := calling_for(chunks, doers[0])) >= 0:
            return [called]
        i = spokesman_at(chunks, doers[0]) if len(doers) == 1 else -1
        if i < 0:
            return [doers[0] + 2] if len(doers) == 1 and _part_of(chunks, doers[0]) else doers
        if i + 2 < len(chunks) and chunks[i + 1].head in ("for", "of", "from") and chunks[i + 2].kind == "NG":
            return [i + 2]
        for c in chunks[i + 1 : i + 10]:
            if c.kind == "VG" and c.verb is not None and c.verb.lemma in _ISSUED and c.agent:
                return list(c.agent)  # "a note signed by the X"
        return [i] if any(m.kind == "force" for m in chunks[i].mentions) else doers

    def claims_it(self, chunks: list[Chunk], c: Chunk) -> bool:
        """Whether a verb group says that its subject did it: "claimed responsibility", "claimed the attack"."""
        if c.verb is None or c.voice == "passive" or c.verb.lemma not in CLAIMING:
            return False
        lemma, v = c.verb.lemma, chunks.index(c)
        owned = self.phrase(chunks, v, _OWNING_UP[lemma]) if lemma in _OWNING_UP else []
        done = _carried_out(chunks, v)
        group = owned or c.object or done or _claimed_of(chunks, c)
        heads = [chunks[i].head for i in group]
        if "responsibility" in heads or "credit" in heads or "authorship" in heads:
            return True
        if heads[:1] in (["it"], ["this"]) and lemma == "claim":
            behind = chunks[group[0] + 1 : group[0] + 2]
            return [x.head for x in behind] == ["as"]  # "claimed it as revenge for the raid"
        if heads[:1] == ["claim"]:
            return [x.head for x in chunks[group[0] + 1 : group[0] + 3]] == ["of", "responsibility"]
        if lemma == "declare" and heads[:1] in (["itself"], ["themselves"]):
            return any(x.head == "responsible" for x in chunks[v + 1 : v + 4])
        return (lemma in _OWNING or bool(done and lemma != "announce")) and any(
            chunks[i].head in self.a.triggers.events
            and (chunks[i].det in ("the", "this", "that", "an", "a", "both") or _of_day(chunks, i))
            and not _tells(chunks, i)
            for i in group
        )

    def blame(self, f: Frame, v: int, c: Chunk) -> None:
        """Adds those to whom somebody lays an attack: "X blamed Y", "was attributed to Y"."""
        chunks = f.sentence.chunks
        if reproached(chunks, v, self.a.triggers.events):
            return
        if c.voice == "passive":
            blamed = self.phrase(chunks, v, ("on", "to")) or laid_on(chunks, v, ("on", "to"))
            if not blamed and not any(self.event_of(chunks[i]) is not None for i in c.subject):
                blamed = c.subject  # "the rebels are blamed (for the attack)"
            self.add(f, f.attackers, blamed, 2.5)
        elif c.verb is not None and c.verb.lemma in ATTRIBUTING:
            laid = self.phrase(chunks, v, ("to",)) or laid_on(chunks, v, ("to",))
            self.add(f, f.attackers, _of_body(chunks, laid), 2.5)
        else:
            blame = c.verb is not None and c.verb.lemma == "blame"
            on = blame and (
                not c.object or chunks[c.object[0]].pron or self.event_of(chunks[c.object[0]]) is not None
            )
            blamed = (laid_on(chunks, v, ("on",)) or self.phrase(chunks, v, ("on",))) if on else []
            self.add(f, f.attackers, blamed or c.object, 2.5)
        if f.attackers or any(self.event_of(x) is not None for x in chunks if x.kind == "NG"):
            f.event = True
        for i in c.object if c.voice == "active" and f.attackers else ():
            if self.event_of(chunks[i]) is not None and _told_anew(chunks, i):
                f.strong = True
                f.point(i)


def _told_anew(chunks: list[Chunk], i: int) -> bool:
    """Whether a deed that is laid to somebody is told with its article, day or town: "blamed a raid on Oro on X"."""
    if chunks[i].det in ("a", "an") or _of_day(chunks, i):
        return True
    end = next((k for k in range(i + 1, len(chunks)) if chunks[k].kind in ("VG", "R", "X")), len(chunks))
    return any(m.kind == "place" and m.head != "country" for c in chunks[i:end] for m in c.mentions)


_OWNING_UP: Final = {"own up": ("to",), "confess": ("to",), "admit": ("to",), "boast": ("of", "about")}
_OWNING: Final = frozenset(
    ("admit", "avow", "boast", "claim", "confess", "own up", "vindicate", "revindicate")
)
"""Verbs with which a deed alone is owned to: "admitted the bombing", "confessed to the raid"."""


def _of_body(chunks: list[Chunk], group: list[int]) -> list[int]:
    """The group whose men something is laid to: "to a commando of the X"; else those named themselves."""
    i = group[0] if len(group) == 1 else -1
    if i < 0 or i + 2 >= len(chunks) or chunks[i + 1].head not in ("of", "from"):
        return group
    if any(m.kind == "force" for m in chunks[i].mentions):
        return group
    return [i + 2] if any(m.kind == "force" for m in chunks[i + 2].mentions) else group


def reproached(chunks: list[Chunk], v: int, events: Container[str]) -> bool:
    """Whether who is accused at `v` is told to have failed or to kill at other times, not to have done this: "accused
    the government of ignoring warnings", "soldiers have been accused of killing civilians".
    """
    c = chunks[v]
    if _as_a_rule(chunks, v):
        return True
    if c.verb is None or c.verb.lemma not in ("accuse", "blame"):
        return False
    link = "of" if c.verb.lemma == "accuse" else "for"
    of = next((k for k in range(v + 1, min(v + 8, len(chunks) - 1)) if chunks[k].head == link), 0)
    if link == "for" and not of:
        return False
    deed = chunks[of + 1] if of else c
    idle = deed.kind == "VG" and any(not _IDLE.isdisjoint(chunks[i].words) for i in deed.object)
    if _of_many(deed) or deed.neg or deed.head == "not" or idle or (of and not _IDLE.isdisjoint(deed.words)):
        return True  # "accused the army of not doing enough", "of doing nothing", "for its inaction"
    if deed.kind == "NG" and deed.head in _WRONGS and not deed.det:
        return not any(x.head in events for x in chunks[:v])  # "accuse the army of abuses": of no attack told
    if deed.kind == "NG":
        first = deed.words[0] if deed.words and not deed.det else ""
        return first in _HELPING or (first.endswith("ing") and not deed.mentions and first not in events)
    if deed.verb is None or deed.voice != "ing":
        return False
    if deed.cls in ("other", "say"):
        return deed.verb.lemma not in _COMMITTING
    what = chunks[deed.object[0]] if deed.object else None
    at_large = what is not None and not what.det and what.figure is None and what.head.endswith("s")
    always = (
        c.voice == "active" and not c.aux and not {"past", "part"} & c.verb.forms
    )  # "groups accuse the army of"
    before = c.voice == "passive" and c.aux[:1] in (("have",), ("has",)) and not c.agent
    return at_large and (always or before)


_IDLE: Final = listed("doing_nothing") | {"not", "never"}


def blaming(chunks: list[Chunk], v: int) -> int:
    """The verb that accuses somebody of what the participle at `v` tells: "accuse the army of killing"; -1: none."""
    k = v - 1
    while k > 0 and v - k < _NEAR and chunks[k].kind in ("P", "NG", "C", "X"):
        k -= 1
    return k if k >= 0 and chunks[k].kind == "VG" and k < v - 1 else -1


_NEAR: Final = 8


def _of_many(deed: Chunk) -> bool:
    """Whether deeds are counted by dozens: "the police, accused of hundreds of executions, deny it"."""
    figure = deed.figure if deed.kind == "NG" and deed.head in _DOZENS else None
    return figure is not None and figure.approximate and figure.high is None


_DOZENS: Final = frozenset(("dozens", "scores", "hundreds", "thousands"))


def _as_a_rule(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody is only said to be blamed for what is done of that sort: "officials often blame the rebels for
    such attacks".
    """
    if any(c.head in _HABITS for c in chunks[max(0, v - 2) : v]):
        return True
    deed = next((chunks[k + 1] for k in range(v + 1, len(chunks) - 1) if chunks[k].head == "for"), None)
    return deed is not None and (deed.det == "such" or deed.words[:1] in (["such"], ["similar"]))


_HABITS: Final = frozenset(
    ("usually", "often", "traditionally", "routinely", "regularly", "typically", "generally", "frequently",
     "commonly", "normally", "always", "rule")
)  # fmt: skip
_HELPING: Final = listed("helping")
_WRONGS: Final = listed("wrongs_at_large")
_COMMITTING: Final = listed("committing")
"""Verbs that no class of deeds has, of which one is accused as of a deed: "of being behind it"."""


def behind_it(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb group at `v` goes on with "behind the attack", "responsible for the blast"."""
    verb = chunks[v].verb
    if v + 1 < len(chunks) and chunks[v].cls == "other" and _led_it(chunks, v):
        return True
    if v + 2 >= len(chunks) or chunks[v].cls != "other" or chunks[v].voice == "passive":
        return False
    if verb is not None and verb.lemma == "hold":
        return False
    k = v + 1
    if chunks[k].kind == "A":
        k += 1
    if k + 1 >= len(chunks):
        return False
    if chunks[k].head == "behind" and chunks[k].kind == "P":
        thing = k + 1
        if chunks[thing].kind == "D" and thing + 2 < len(chunks) and chunks[thing + 1].head in ("'s", "’s"):
            thing += 2  # "behind Monday's assault"
        c = chunks[thing]
        return c.kind == "NG" and not c.mentions and c.head not in _PEOPLE
    if k + 2 < len(chunks) and chunks[k + 1].head == "for" and chunks[k + 2].head in _TRADES:
        return False  # "responsible for the procurement of weapons used in attacks"
    return chunks[k].head == "responsible" and (chunks[k + 1].head == "for" or chunks[k + 1].kind in "XC")


_TRADES: Final = listed("trades_of_hunted_men")


def _led_it(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody is said to be whose deed it was: "was the author of the raid"."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else c.head
    if c.neg or c.voice != "active":
        return False
    role = v + 1
    if lemma != "be" or not _BEING.intersection((c.head, *c.aux)) or chunks[role].head not in _AUTHORS:
        return False
    return role + 2 < len(chunks) and chunks[role + 1].head in ("of", "behind") and _deed(chunks, role + 2)


def _deed(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun group is a deed told of by its name: "the murder of X", "Monday's bombing"."""
    if chunks[i].kind == "D" and i + 2 < len(chunks):
        i += 2
    return chunks[i].head in _DEEDS and bool(chunks[i].det or (i and chunks[i - 1].head in ("'s", "’s")))


_BEING: Final = frozenset(("was", "were", "is", "are", "be", "been"))
_AUTHORS: Final = listed("authors_of_deeds")
_DEEDS: Final = listed("deeds_done")
_PEOPLE: Final = frozenset(("him", "her", "us", "me", "you", "them"))
"""Pronouns of those behind whom one stands; "behind it" is to have done it."""


def _part_of(chunks: list[Chunk], i: int) -> bool:
    """Whether only the whole is named behind the words for its part: "the armed wing of the X claimed the raid"."""
    if i + 2 >= len(chunks) or chunks[i].head not in _PARTS or chunks[i].mentions:
        return False
    whole = chunks[i + 2]
    return chunks[i + 1].head == "of" and any(m.kind == "force" for m in whole.mentions)


_PARTS: Final = frozenset(
    ("wing", "arm", "branch", "cell", "faction", "offshoot", "affiliate", "chapter", "unit")
)
