"""What stands around those whom a verb of loss counts, and whom of them it counts."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_groups import one_of_row
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_ORDINAL: Final = frozenset(("first", "second", "third", "fourth", "fifth", "other", "latter"))

_MEDICAL: Final = frozenset(("medical", "health", "field"))
"""What a place is where the hurt are looked after: "the nearest medical point"."""
_CLINIC: Final = frozenset(("hospital", "hospitals", "clinic", "clinics", "morgue", "treatment", "safety"))


_NAMED: Final = frozenset(("named", "identified", "known", "listed"))


def office(noun: Chunk) -> bool:
    """Whether a noun is of one who works or leads, by its ending: "the manager", "the receptionist"."""
    if noun.head in _CHIEFS and noun.figure is None and not any(m.kind == "force" for m in noun.mentions):
        return True
    ending = noun.head.endswith(("er", "or", "ist", "man", "woman", "ian", "ess"))
    return ending and not noun.mentions and noun.figure is None and noun.head not in _NO_OFFICE


_CHIEFS: Final = listed("offices_held_alone")
_NO_OFFICE: Final = frozenset(
    ("leader", "number", "power", "order", "other", "former", "latter", "helicopter", "border")
)


def only_counted(chunks: list[Chunk], ng: int, v: int) -> bool:
    """Whether the verb at `v` only tells of what row one is the next: "the third reporter killed since May"."""
    verb = chunks[v]
    reduced = verb.voice == "inf" or (verb.voice == "passive" and verb.aux[:1] in ((), ("be",)))
    return ng < v and reduced and one_of_row(chunks[ng])


def three_fates(chunks: list[Chunk], v: int) -> bool:
    """Whether three things befell those of one figure: "had been killed, wounded or captured", "…, or captured"."""
    ahead = chunks[v : v + 7]
    verbs = [
        x
        for k, x in enumerate(ahead)
        if not (x.head == "," and ahead[k + 1 : k + 2] and ahead[k + 1].kind == "C")
    ]
    marks = [x.head for x in verbs[1::2]]
    if len(verbs) < 5 or marks[:1] != [","] or marks[1] not in ("or", "and", ","):
        return False
    bare = all(x.kind == "VG" and not x.aux and not x.object for x in (verbs[2], verbs[4]))
    return bare and chunks[v].cls == "kill" and verbs[2].cls in ("wound", "capture", "vanish")


def row_of_fates(chunks: list[Chunk], v: int) -> int:
    """1 where the verb at `v` is the first to have an object in "killed, wounded or captured 30 men", whose figure is
    of all three; 2 where it is a later one; 0: in no such row.
    """
    k, steps, earlier = v, 0, False
    while k > 1 and steps < 3 and not chunks[k].aux and chunks[k - 1].head in _JOINING:
        back = k - 3 if k > 2 and chunks[k - 2].head == "," and chunks[k - 1].kind == "C" else k - 2
        if chunks[back].kind != "VG":
            break
        earlier = earlier or bool(chunks[back].object)
        k, steps = back, steps + 1
    behind = chunks[v + 1 : v + 4]
    more = (
        bool(behind) and behind[0].head in _JOINING and any(x.kind == "VG" and not x.aux for x in behind[1:])
    )
    if not steps or chunks[k].cls != "kill" or chunks[k].object or not chunks[v].object:
        return 0
    return 1 + earlier if steps + more > 1 else 0


_JOINING: Final = (",", "or", "and", "and/or")


def told_again(chunks: list[Chunk], v: int, noun: Chunk) -> bool:
    """Whether those lost are only told more of: "the woman killed was a teacher"."""
    verb = chunks[v]
    after = chunks[v + 1] if v + 1 < len(chunks) else None
    return (
        not verb.aux
        and noun.det == "the"
        and noun.figure is None
        and after is not None
        and after.kind == "VG"
        and after.head in ("was", "is", "were", "identified", "named")
        and after.cls == "other"
    )


def neither(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` befell nobody of those named: "Neither the driver nor his passenger was hurt"."""
    who = chunks[v].patients or chunks[v].subject
    return bool(who) and who[0] > 0 and chunks[who[0] - 1].head in ("neither", "nor")


def nobody_named(chunks: list[Chunk], v: int) -> bool:
    """Whether "there" stands for those lost: "he says there are dead" counts nobody."""
    while v > 1 and chunks[v - 1].kind == "C" and chunks[v - 2].kind == "VG" and not chunks[v].aux:
        v -= 2
    return v > 0 and chunks[v - 1].head == "there" and all(k < v for k in chunks[v].subject)


def takes(verb: Chunk) -> bool:
    """Whether a verb of taking can take people captive: one recovers, loots or steals no people."""
    return verb.cls == "capture" or (verb.verb is not None and verb.verb.lemma == "seize")


def _leader_named(chunks: list[Chunk], i: int) -> bool:
    """Whether an office without an article stands before what it is of and who holds it."""
    office_, of, named = chunks[i : i + 3]
    mention, last = office_.head_mention, named.head_mention if named.kind == "NG" else None
    if mention is None or mention.kind != "office" or office_.det or office_.figure is not None:
        return False
    return of.head == "of" and len(named.mentions) > 1 and last is not None and last.kind == "person"


def apposed(chunks: list[Chunk], v: int, patients: list[int]) -> list[int]:
    """The named person between commas behind an office: "The commander of the base, X Y, was killed"."""
    if len(patients) == 1 and patients[0] + 2 < v and _leader_named(chunks, patients[0]):
        return [patients[0] + 2]  # "local leader of the NLP X Y, 42, was killed"
    while v > 2 and chunks[v - 1].head == "and" and chunks[v - 2].kind == "VG":
        v -= 2  # "Colonel X, was shot and killed"
    if (
        len(patients) != 1
        or patients[0] > v
        or chunks[v - 1].head != ","
        or chunks[patients[0]].figure is not None
    ):
        return patients
    one = chunks[patients[0]]
    if any(m.kind == "person" for m in one.mentions):
        return patients  # "X, the brother of General Y, was killed"
    for k in range(v - 2, patients[0], -1):
        if one.head in _ORDINAL and chunks[k].det in ("a", "an") and chunks[k - 1].head == ",":
            return [k]  # "the third, a girl of six, was wounded"
        if chunks[k].kind == "NG" and any(m.kind == "person" for m in chunks[k].mentions):
            return [k]
        if chunks[k].kind not in ("NG", "P"):
            break
    return patients


def before_names(chunks: list[Chunk], v: int, patients: list[int]) -> list[int]:
    """The counted people before an aside with their names: "three rebels, named as A, B and C, were killed"."""
    if not patients or patients[0] > v or v < 5 or chunks[v - 1].head != ",":
        return patients
    aside, names = chunks[v - 2], chunks[min(patients) : patients[-1] + 1]
    first, rest_ = chunks[patients[0]], patients[1:]
    if first.figure is not None and first.words and first.figure.low == len(rest_) > 1:
        bare = not any(chunks[k].figure or chunks[k].det or chunks[k].pron for k in rest_)
        if bare and chunks[patients[0] + 1].head in ASIDES:
            return patients[:1]  # "Two brothers, X and Y, were killed"
    if chunks[v - 3].head == "," and aside.figure is not None and aside.figure.low == len(patients) > 1:
        bare = all(x.kind in ("NG", "C", "X") and not (x.figure or x.det) for x in names)
        return [v - 2] if bare and aside.words else patients  # "A and B, two teachers, were abducted"
    for k in range(min(patients) - 1, max(1, v - 24), -1):
        c = chunks[k]
        if c.head in _NAMED and c.kind == "VG" and not c.aux and chunks[k - 1].head == ",":
            one = chunks[k - 2]
            return [k - 2] if one.kind == "NG" and one.figure is not None else patients
        if c.kind not in ("NG", "C", "X", "P", "D") or c.head in ".;" or (c.figure and c.words):
            break
    return patients


def died_of_them(chunks: list[Chunk], i: int) -> int:
    """The verb that tells of the death of "one of whom", or "one of them": "hurt 16 men, one of whom, X Y, died on
    Monday", "with one of them dying later"; -1: none.
    """
    if i + 2 >= len(chunks) or chunks[i + 1].head != "of" or chunks[i + 2].head not in ("whom", "them"):
        return -1
    if chunks[i + 2].head == "them":
        dying = i + 3 < len(chunks) and chunks[i + 3].cls == "die" and chunks[i + 3].voice == "ing"
        return i + 3 if dying else -1
    for k in range(i + 3, min(i + 9, len(chunks))):
        if chunks[k].kind == "VG":
            return k if chunks[k].cls == "die" and not chunks[k].neg else -1
    return -1


def meant_by_them(chunks: list[Chunk], v: int) -> int:
    """The counted people whom "them" behind the verb at `v` stands for: "stopped nine men and shot them dead"; -1.

    So do "all of them" and "both": "fired at two elders, killing both".
    """
    meant = [chunks[k].head for k in chunks[v].object]
    whole = len(meant) == 1 and meant[0] in _ALL_OF_THEM and chunks[chunks[v].object[0]].figure is None
    if not whole or not chunks[v].object[0] > v:
        return -1
    own = set(chunks[v].subject)
    for k in range(v - 1, max(-1, v - 24), -1):
        c = chunks[k]
        if c.kind == "X" and c.head in ".;":
            break
        if c.kind != "NG" or k in own or c.pron or c.paren or (k and chunks[k - 1].head == "including"):
            continue
        people = any(m.kind in ("generic", "force") for m in c.mentions) or c.head in _ANYBODYS
        of_them = not c.words and k + 2 < v and chunks[k + 2].head in ("them", "us")
        if k > 1 and chunks[k - 1].head == "of" and chunks[k - 2].figure is not None and chunks[k - 2].words:
            continue  # "nine members of one family"
        people = people or (
            chunks[k + 1].head == "of" and any(m.type == "civilians" for m in chunks[k + 2].mentions)
        )
        if c.figure is not None and (people or of_them):
            return k if c.figure.low and not c.figure.approximate else -1
        if people and c.head.endswith(("s", "men", "women", "people")):
            break  # "them" are those, and nobody has counted them
    return -1


_ANYBODYS: Final = listed("anybodys_men") | listed("further_people")
_ALL_OF_THEM: Final = frozenset(("them", "all", "both"))


def as_many_as(chunks: list[Chunk], v: int) -> int:
    """Where "many" of "two guards and as many drivers" stands, before or right behind the verb at `v`; -1: nowhere."""
    for k in (v - 1, v + 4):
        if 2 < k < len(chunks) and chunks[k].words[:1] == ["many"] and chunks[k - 1].head == "as":
            joined = chunks[k - 2].head == "and" and chunks[k - 3].kind == "NG"
            return k if joined and chunks[k - 3].figure is not None and len(chunks[k].words) > 1 else -1
    return -1


def unique(chunks: list[Chunk], found: list[Loss]) -> list[Loss]:
    seen: set[tuple[str, int, int]] = set()
    out: list[Loss] = []
    spans: dict[int, Loss] = {}
    for loss in found:
        key = (loss.kind, loss.value.start, loss.noun if loss.value.start < 0 else -1)
        if key in seen:
            continue
        seen.add(key)
        if loss.value.start >= 0:
            other = spans.get(loss.value.start)
            if (
                other is not None
                and not (loss.people and not other.people)
                and {loss.kind, other.kind} != {"materiel_captured", "materiel_destroyed"}
                and loss.rule not in ("kill-them", "took-them")
                and not _in_turn(chunks, loss, other)
            ):
                aside = other.verb > 0 and chunks[other.verb - 1].kind == "R" and loss.verb > other.verb
                died = other.kind == "wounded" and loss.verb > other.verb and chunks[loss.verb].cls == "die"
                aside = (aside or died) and loss.kind == "killed"  # "two hurt in the raid have since died"
                if (loss.kind == "killed_or_wounded" or aside) and other in out:
                    loss.owner = loss.owner or other.owner
                    out[out.index(other)] = loss
                    spans[loss.value.start] = loss
                continue
            spans[loss.value.start] = loss
        out.append(loss)
    return _without_lots(chunks, out)


def _without_lots(chunks: list[Chunk], found: list[Loss]) -> list[Loss]:
    """Leaves out "some by bullets, others stabbed" behind the figure of those who were killed so."""
    last = max((x.noun for x in found if chunks[x.noun].head == "others" and x.people), default=0)
    some = next((k for k in range(last) if chunks[k].kind == "NG" and chunks[k].head == "some"), last)
    kinds = {x.kind for x in found if x.noun == last}
    whole = any(x.noun < some and x.kind in kinds and x.value.low for x in found)
    if some == last or not whole:
        return found
    return [x for x in found if x.noun < some or chunks[x.noun].head not in _LOTS or x.kind not in kinds]


_LOTS: Final = frozenset(("some", "others"))


_IN_TURN: Final = 9
"""Chunks between what befell the same people in turn: "were led away and some hours later found dead"."""


def _in_turn(chunks: list[Chunk], loss: Loss, other: Loss) -> bool:
    """Whether two things befell the same people in turn: "were kidnapped and later killed", "wounded and captured",
    "three farmers kidnapped by rebels were found dead".
    """
    first, then = sorted((loss.verb, other.verb))
    kinds = {loss.kind, other.kind}
    joined = first >= 0 and then - first < _IN_TURN and any(c.head == "and" for c in chunks[first:then])
    taken = loss.verb if loss.kind == "captured" else other.verb
    # "three farmers kidnapped by rebels", "the bodies of two nuns who were kidnapped": what befell them first
    told = taken > 0 and chunks[taken].cls in ("abduct", "capture", "seize")
    told = (
        told
        and chunks[taken].voice == "passive"
        and (
            not chunks[taken].aux or (chunks[taken - 1].kind == "R" and chunks[loss.noun].figure is not None)
        )
    )
    joined = joined or (told and loss.noun == other.noun)
    return joined and kinds in ({"captured", "killed"}, {"captured", "wounded"})


ASIDES: Final = (",", "-", "–", "—", "(")


def first_of_pair(chunks: list[Chunk], i: int) -> list[int]:
    """The first of two counts before "among them": "nine people, two nuns and six boys among them"; empty: none."""
    if i < 3 or chunks[i - 1].head != "and" or chunks[i - 3].head not in ASIDES:
        return []
    first = chunks[i - 2]
    counted = (
        first.kind == "NG" and bool(first.words) and (first.figure is not None or first.det in ("a", "an"))
    )
    return [i - 2] if counted else []


def to_clinic(chunks: list[Chunk], v: int) -> bool:
    """Whether "to hospital" and the like follows a verb."""
    for k in range(v + 1, min(v + 9, len(chunks) - 1)):
        clinic = chunks[k + 1].head in _CLINIC or not _MEDICAL.isdisjoint(chunks[k + 1].words)
        if chunks[k].head in ("to", "for") and clinic:
            return True
        if chunks[k].kind == "VG" and chunks[k].cls in LOSSY:
            return False
    return False


_OUT_OF: Final = frozenset(("of", "out"))


def out_of_the_whole(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds the parts of "Out of the 31 slain, three were pupils and five nuns"."""
    if not found or not chunks or chunks[0].head not in _OUT_OF:
        return
    whole = found[0]
    for i in range(whole.noun + 1, len(chunks) - 2):
        be = chunks[i + 1]
        bare = chunks[i].kind == "NG" and chunks[i].figure is not None and not chunks[i].words
        if not bare or chunks[i - 1].head != "," or be.kind != "VG" or be.head not in _ARE:
            continue
        for m in range(i + 2, min(i + 9, len(chunks))):
            told = chunks[i] if m == i + 2 else chunks[m]
            joined = m == i + 2 or chunks[m - 1].head in ("and", ",")
            value = reader.value(told) if joined and told.figure is not None else None
            if value is not None and chunks[m].kind == "NG" and chunks[m].words and reader.people(chunks[m]):
                found.append(Loss(whole.kind, value, m, whole.verb, "part", whole=whole.noun))
        return


_ARE: Final = frozenset(("was", "were", "are"))


def tells_of_counted(chunks: list[Chunk], i: int) -> bool:
    """Whether "two of the 25 were guards" stands at `i`."""
    if i + 4 >= len(chunks) or chunks[i + 1].head != "of" or chunks[i].words:
        return False
    be = chunks[i + 3]
    return counted_before(chunks[i + 2]) and be.kind == "VG" and be.head in ("was", "were") and not be.neg


def counted_before(c: Chunk) -> bool:
    """Whether a noun group only points back to a count: "two of the 25 were guards"."""
    return (
        c.det == "the" and c.figure is not None and not [x for x in c.words if x != "the"] and not c.mentions
    )


def over_scene(chunks: list[Chunk], j: int) -> int:
    """Where "was" stands behind the scene: "among those killed in the raid on Monday was a priest"; `j`: nowhere."""
    for k in range(j, min(j + 10, len(chunks))):
        c = chunks[k]
        if c.kind == "VG":
            return k if c.head in ("was", "were", "is", "are") and k > j else j
        if c.kind not in ("P", "NG", "D") or (c.kind == "NG" and (c.figure is not None or k == j)):
            return j
    return j


def part_of(chunks: list[Chunk], ng: int, patients: list[int]) -> bool:
    """Whether a bare figure counts a part of those before it: "killing four people, two of them nurses"."""
    if ng + 2 >= len(chunks) or ng == patients[0] or chunks[ng].words:
        return False
    return chunks[ng + 1].head == "of" and chunks[ng + 2].head in ("them", "whom", "which")
