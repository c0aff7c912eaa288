"""Which verb is that of the main clause, where a clause beside it stands between a verb and who does it."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.link_groups import armed, prior_verb, shoots_back
from extract.engines.rules.grammar.riders import in_what
from extract.engines.rules.vocabulary.words import listed

_WHILE: Final = frozenset(("while", "as", "when"))


def verbless(chunks: list[Chunk], j: int, v: int) -> bool:
    """Whether "while" at `j` opens an aside without a finite verb, between commas: ", while on patrol in the area,"."""
    if chunks[j].head not in _WHILE or not j or chunks[j - 1].head != "," or chunks[v - 1].head != ",":
        return False
    return all(not c.aux and c.voice not in ("active", "bare") for c in chunks[j + 1 : v] if c.kind == "VG")


def past_scene(chunks: list[Chunk], prior: int) -> int:
    """The verb before a scene in the progressive, which goes on behind it: "Gunmen came while people were praying and
    opened fire". `prior` itself where it tells of no such scene.
    """
    verb = chunks[prior]
    if not verb.head.endswith("ing") or _BEING.isdisjoint(verb.aux) or not verb.subject:
        return prior
    first = verb.subject[0]
    if not first or chunks[first - 1].head not in _WHILE or first > prior:
        return prior
    before = range(first - 2, max(-1, first - _FAR), -1)
    return next((k for k in before if chunks[k].kind == "VG" and chunks[k].subject), prior)


def past_relative(chunks: list[Chunk], v: int, prior: int) -> int:
    """The verb before a relative clause, whose subject the one at `v` has for its object: "stopped the car in which X
    was riding and took him away". Nobody does so to himself; `prior` itself where it is otherwise.
    """
    verb, told = chunks[prior], chunks[v].object
    if chunks[v - 2].head == "," and verb.subject and _where(chunks, verb.subject[0]):
        # "attacked Oro, where troops slept, and killed ten": the clause with "where" is over at the comma.
        before = prior_verb(chunks, verb.subject[0] - 1)
        return before if before >= 0 and chunks[before].subject else prior
    if len(told) != 1 or chunks[told[0]].head not in _THEM or not verb.subject:
        return prior
    if prior > 1 and chunks[prior - 1].head == "who":
        # "fired at X Y, a soldier who had deserted, and killed him": nor does he of whom the clause tells.
        before = prior_verb(chunks, prior - 1)
        return before if before >= 0 and chunks[before].subject and chunks[before].cls in _HITTING else prior
    if verb.object:
        return prior
    first = verb.subject[0]
    if first < 2 or chunks[first - 1].kind != "R" or chunks[first - 1].head not in _IN_WHICH:
        return prior
    before = prior_verb(chunks, first - 1)
    return before if before >= 0 and chunks[before].subject else prior


def _where(chunks: list[Chunk], first: int) -> bool:
    """Whether a comma and "where" stand before the noun at `first`."""
    return first > 1 and chunks[first - 1].head == "where" and chunks[first - 2].head == ","


def who_goes_on(chunks: list[Chunk], v: int, prior: int) -> int:
    """The verb of speech whose speaker then blames somebody, what he says being of an earlier time: "denied that
    its men had fired and blamed the rebels"; else `prior`.
    """
    if chunks[v].cls != "blame" or chunks[v].aux or chunks[prior].aux[:1] != ("had",):
        return prior
    k = next((k for k in range(prior - 1, -1, -1) if chunks[k].kind == "VG"), -1)
    says = k >= 0 and chunks[k].cls == "say" and chunks[k].voice == "active" and not chunks[k].aux
    return k if says and bool(chunks[k].subject) else prior


def past_inserted_speaker(chunks: list[Chunk], prior: int, j: int) -> int:
    """The verb before a speaker put in between commas, behind whom it goes on at `j`: "Rebels shot a guard, police
    said, and burnt his hut", "…, police said on Friday, burning his hut"; else `prior` itself.
    """
    verb = chunks[prior]
    if verb.aux[-1:] == ("being",) and chunks[prior - 1].kind == "NG" and chunks[prior - 2].head == "without":
        before = prior_verb(chunks, prior)  # "took the post without a gun being heard and burnt it"
        return before if before >= 0 and chunks[before].subject else prior
    put_in = verb.cls == "say" and verb.voice == "active" and not verb.object and 0 <= prior < j - 1
    put_in = put_in and all(c.kind in ("D", "A") or c.head == "on" for c in chunks[prior + 1 : j - 1])
    if chunks[j].cls in ("say", "blame"):
        return prior  # "…, police said, accusing the X": these accuse
    if not put_in or chunks[j - 1].head != "," or not verb.subject or verb.subject[0] < 2:
        return prior
    if chunks[verb.subject[0] - 1].head != ",":
        return prior
    before = prior_verb(chunks, verb.subject[0] - 1)
    return before if before >= 0 and chunks[before].subject else prior


_HITTING: Final = frozenset(("attack", "shell", "bomb", "ambush", "abduct", "wound", "storm", "airstrike"))
_THEM: Final = frozenset(("him", "her", "them"))
_IN_WHICH: Final = frozenset(("which", "where", "that"))
_BEING: Final = frozenset(("was", "were"))
_FAR: Final = 14
"""Chunks over which the verb of the main clause is looked for."""


def main_verb(chunks: list[Chunk], prior: int) -> int:
    """The verb of the main clause where `prior` stands in a clause with "where", "who" and the like."""
    k = prior
    while k >= 0:
        verb = chunks[k]
        first = verb.subject[0] if verb.subject and verb.subject[0] < k else k
        opens = chunks[first - 1] if first else None
        inside = opens is not None and opens.kind == "C" and opens.head in ("where", "while")
        # "A bomb went off as policemen drove past, killing four": the bomb did.
        inside = inside or (opens is not None and opens.head == "as" and _bombed(chunks, first - 1))
        inside = inside or _of_the_struck(chunks, k) or in_what(chunks, first)
        # "who tried to storm a post": the clause begins with the first of its verbs.
        led = k - 1 if verb.voice == "inf" and k > 1 and chunks[k - 1].kind == "VG" else k
        if not inside and (not (led and chunks[led - 1].kind == "R") or shoots_back(chunks, k)):
            return k
        if not inside and verb.cls in STRIKING and _struck_first(chunks, led):
            return k
        k = prior_verb(chunks, led)
    return prior


def _struck_first(chunks: list[Chunk], k: int) -> bool:
    """Whether a clause tells of a blow by those right before it, and the main clause of none: "police are looking for
    the gunmen, who raided a bus, killing nine".
    """
    verb = chunks[k]
    if len(verb.subject) != 1 or k - verb.subject[0] > _NEXT:
        return False
    if not armed(chunks[verb.subject[0]]) and (chunks[k - 1].head != "who" or verb.voice != "active"):
        return False
    prior = prior_verb(chunks, verb.subject[0])
    return prior >= 0 and chunks[prior].cls not in STRIKING and chunks[prior].cls != "repel"


_NEXT: Final = 3
"""Chunks from a name to the verb of the clause with "who" right behind it, at most."""


def _of_the_struck(chunks: list[Chunk], k: int) -> bool:
    """Whether a participle only tells what those struck were doing, or what for: "ambushed a convoy heading for X,
    killing six", "fired at miners marching to protest a law, killing six".
    """
    verb = chunks[k]
    if verb.voice == "inf":
        led = prior_verb(chunks, k)
        apart = any(c.kind in ("X", "R", "C") for c in chunks[led + 1 : k])
        return led >= 0 and not apart and chunks[led].voice == "ing" and _of_the_struck(chunks, led)
    if not k or verb.aux or verb.voice not in ("ing", "passive") or chunks[k - 1].kind != "NG":
        return False
    prior = prior_verb(chunks, k)
    done = prior >= 0 and bool(chunks[prior].subject) and chunks[prior].voice in ("active", "bare")
    if not done:
        return False
    if chunks[prior].cls in STRIKING and verb.cls not in STRIKING:
        return True
    # "freed a man held by rebels, killing two", "retook a town seized by rebels, killing two"
    by = chunks[prior].verb
    freed = by is not None and (by.lemma in _FREEING or chunks[prior].cls in ("take", "capture"))
    return freed and verb.voice == "passive" and bool(verb.agent) and k - 1 in chunks[prior].object


_FREEING: Final = listed("freed_by_force")
STRIKING: Final = frozenset(
    ("attack", "ambush", "storm", "bomb", "shell", "clash", "kill", "abduct", "engage")
)


def _bombed(chunks: list[Chunk], at: int) -> bool:
    """Whether the verb before says that something went off."""
    prior = prior_verb(chunks, at)
    return prior >= 0 and chunks[prior].cls == "bomb"


_PARTING = frozenset(("including", "incl", "incl."))


def whole_of(chunks: list[Chunk], j: int) -> int:
    """Those of whom the noun at `j` counts a part: "nine guards including two officers were killed"; else `j`."""
    while (
        j > 1
        and chunks[j - 1].head in _PARTING
        and chunks[j - 2].kind == "NG"
        and chunks[j - 2].figure is not None
        and chunks[j - 2].words
    ):
        j -= 2
    return j


def wholes(chunks: list[Chunk], group: list[int], k: int) -> tuple[list[int], int]:
    """A group of nouns without those that count a part of others: "nine guards including two officers and a cook"."""
    whole = whole_of(chunks, group[0])
    if whole == group[0]:
        return group, k
    return [whole, *(x for x in group[1:] if chunks[x + 1].head in _PARTING)], whole - 1


def named_list(chunks: list[Chunk], j: int) -> list[int]:
    """Those whom the names before a verb belong to: "three men identified as X Y, Z and W were hurt"; empty: none."""
    k = j
    while k > 1 and chunks[k].kind == "NG" and not (chunks[k].det or chunks[k].figure or chunks[k].pron):
        before = k - 1
        while before > 1 and chunks[before].head in (",", "and"):
            before -= 1
        if before == k - 1:
            break
        k = before
    if k == j or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return []
    told = k - 2 if chunks[k - 1].head in ("as", "by") else k - 1
    while told > 0 and chunks[told].kind == "A":
        told -= 1
    c = chunks[told]
    called = c.kind == "VG" and not c.aux and c.head in _CALLED
    return list(c.subject) if called else []


def next_clause(chunks: list[Chunk], group: list[int], k: int) -> bool:
    """Whether "and" behind a phrase brings in a clause of its own: "nine died in a fire and the raiders left".

    `group` ends with who acts there, behind what stands in the phrase; the preposition is at `k`.
    """
    last, before = chunks[group[-1]].head_mention, chunks[group[-2]].head_mention
    joined = chunks[group[-1] - 1].head == "and"
    by_name = last is not None and last.kind == "person" and chunks[group[-1] - 2].head == ","
    if last is None or not joined or not (by_name or last.kind in ("force", "generic")):
        return False
    if chunks[k].head == "between" or (before is not None and before.kind != "place"):
        return False
    v = next((i for i in range(k - 1, -1, -1) if chunks[i].kind == "VG"), 0)
    told = chunks[v].voice in ("active", "passive") and bool(chunks[v].subject) and chunks[v].cls != "say"
    return v > 0 and told and chunks[v - 1].kind != "R"


_CALLED: Final = frozenset(("identified", "named", "called", "known"))


def past_reduced(chunks: list[Chunk], v: int) -> int:
    """The verb before a participle that only tells of its object: "gunmen stopped a bus going to X and shot two",
    "killed a clerk identified as X and wounded two".
    """
    c = chunks[v]
    told = c.voice == "ing" or (c.voice == "passive" and not c.aux)
    if not told or c.cls != "other" or c.subject[-1:] != [v - 1]:
        return v
    k = next((k for k in range(v - 1, -1, -1) if chunks[k].kind == "VG"), -1)
    return k if k >= 0 and chunks[k].voice == "active" and v - 1 in chunks[k].object else v


def past_told_of(chunks: list[Chunk], v: int) -> int:
    """The verb before what only tells of its object: "killed nine men belonging to X while taking the town"."""
    k = next((k for k in range(v - 1, -1, -1) if chunks[k].kind == "VG"), -1)
    reduced = not chunks[v].aux and chunks[v].cls == "other" and chunks[v].subject[-1:] == [v - 1]
    return k if reduced and k >= 0 and chunks[k].voice == "active" and v - 1 in chunks[k].object else v


_POSTS: Final = listed("posts_and_patrols")


def past_part(chunks: list[Chunk], v: int) -> int:
    """The verb before what an aside says of a part: "inflicted 14 losses, six of them dead, and seized two guns"."""
    c = chunks[v]
    if c.aux or c.voice not in ("passive", "bare") or len(c.subject) != 1 or c.subject[0] < 2:
        return v
    first = c.subject[0]
    part = chunks[first].figure is not None and chunks[first - 1].head == "," and first + 3 == v
    if not part or chunks[first + 2].head not in ("them", "whom", "these", "those"):
        return v
    before = next((k for k in range(first - 1, -1, -1) if chunks[k].kind == "VG"), -1)
    return before if before >= 0 else v


def headline_of_post(chunks: list[Chunk], v: int) -> bool:
    """Whether a post or patrol opens the clause that ends with its verb: it was attacked."""
    first = v - 1
    while first >= 0 and chunks[first].kind in ("NG", "P", "D") and not chunks[first].det:
        first -= 1
    head = chunks[first + 1] if first + 1 < v else None
    ends = v + 1 >= len(chunks) or chunks[v + 1].kind in ("X", "P", "D")
    return ends and head is not None and head.kind == "NG" and head.head in _POSTS and head.figure is None


def without_speakers(chunks: list[Chunk]) -> None:
    """Takes from the objects of verbs those who say it: "wounding at least ten, a nurse and a clerk said"."""
    for v, c in enumerate(chunks):
        if c.kind != "VG" or c.cls != "say" or c.voice != "active" or not c.subject or c.subject[-1] >= v:
            continue
        first = c.subject[0]
        if not first or chunks[first - 1].head != ",":
            continue
        for x in chunks[:first]:
            if x.kind == "VG" and first in x.object and x.object[0] < first:
                x.object = [i for i in x.object if i not in c.subject]


def of_being(chunks: list[Chunk], v: int) -> list[int]:
    """Whom "before being" tells of: those of the verb before it, "a man stabbed nine clerks before being arrested"."""
    if chunks[v].aux[:1] != ("being",) or v < 2 or chunks[v - 1].head not in _BEFORE_BEING:
        return []
    for k in range(v - 2, max(-1, v - _FAR - 2), -1):
        c = chunks[k]
        if c.kind == "X" and c.head in (";", "."):
            break
        if c.kind == "VG" and (c.aux or c.voice != "passive"):
            return list(c.subject)
    return []


_BEFORE_BEING: Final = frozenset(("before", "after", "while", "until", "without", "despite", "upon", "prior"))


def shared_agents(chunks: list[Chunk]) -> None:
    """Gives those who did the last of several things to somebody to the others: "was attacked and pursued by a jet"."""
    for v in range(len(chunks) - 4, -1, -1):
        c = chunks[v]
        if c.kind != "VG" or c.voice != "passive" or c.agent or chunks[v + 1].head not in ("and", ","):
            continue
        then = chunks[v + 2]
        if then.kind != "VG" or then.voice != "passive" or then.aux or then.verb is None or not then.agent:
            continue
        if then.cls not in _NO_BLOW or then.verb.lemma in _HARRYING:
            c.agent = list(then.agent)


_NO_BLOW: Final = frozenset(("", "other", "say", "be", "blame"))
"""Classes of what may be done to the dead by others than those who killed them: "shot and buried by relatives"."""
_HARRYING: Final = frozenset(
    ("pursue", "chase", "surround", "burn", "loot", "rob", "torture", "strip", "mutilate", "drag", "bind", "intercept",
     "stop", "ransack", "plunder", "corner", "besiege", "occupy")
)  # fmt: skip
