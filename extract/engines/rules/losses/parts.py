"""Parts of a loss: "including three children", "among them a nurse", "two of whom were guards"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.fates import Fates
from extract.engines.rules.losses.loss_nouns import set_free
from extract.engines.rules.losses.loss_values import Loss, Value, of_noun, one_and_other, told_behind
from extract.engines.rules.losses.part_lists import CALLED, described, members_behind, rename
from extract.engines.rules.losses.patients import (
    ASIDES,
    died_of_them,
    first_of_pair,
    out_of_the_whole,
    tells_of_counted,
)
from extract.engines.rules.losses.wholes import equates, loss_before, taken_among, whole_of
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_MEASURES: Final = listed("measures")
_CONDITION: Final = listed("condition")
_ARE: Final = frozenset(("are", "is", "were", "was"))
_AMONG: Final = frozenset(("among", "amongst"))
_JOINING: Final = _AMONG | {"of"}
_INCLUDING: Final = frozenset(("include", "included", "includes"))
_OF_WHOM: Final = frozenset(("which", "whom"))
_OPENING: Final = _AMONG | {
    "including", "incl", "incl.", "include", "included", "includes", "was", "were", "are", "(", ":",
}  # fmt: skip
"""Heads of chunks behind which parts may stand; a noun group may have them before "of them" and "among them"."""
_SIGNS: Final = _OPENING | _JOINING


def _openings(chunks: list[Chunk]) -> list[int]:
    """Where parts may begin: at words that open them, and at noun groups before "of them" and "among them"."""
    found: list[int] = []
    for k in [k for k, c in enumerate(chunks) if c.head in _SIGNS]:
        i = k - 1
        if chunks[k].head == "of" and k + 2 < len(chunks) and chunks[k + 1].head in _OF_WHOM:
            found.append(k)  # "24 civilians, of which 15 women"
        joined = i >= 0 and k + 1 < len(chunks) and chunks[k].head in _JOINING and chunks[i].kind == "NG"
        if joined and chunks[i].head not in _OPENING:
            found.append(i)
        if chunks[k].head in _OPENING:
            found.append(k)
    return found


class Parts(Fates):
    """Finds the parts of the losses of one sentence."""

    def parts(self, chunks: list[Chunk], found: list[Loss]) -> None:
        """Adds the parts that the words of a sentence name of the losses found in it."""
        out_of_the_whole(self, chunks, found)
        taken = {(x.value.start, x.kind) for x in found}
        self._summed_up(chunks, found)
        for i in _openings(chunks):
            c = chunks[i]
            if c.head == "(" or c.head == ":":
                self._bracketed(chunks, i, found)
                continue
            if c.head in _AMONG and (kind := taken_among(chunks, i)):
                self._of_taken(chunks, i, kind, found)
                continue
            members = self._named(chunks, i, c)
            if not members or _of_doers(chunks, i, found) or _says_who(chunks, i):
                continue
            whole = loss_before(chunks, i, found)
            if c.kind == "VG" and c.head in _INCLUDING:
                # "Two died, while the hurt included a nurse"
                own = next((x for k in c.subject if (x := whole_of(chunks, k))), None)
                whole = own if own is not None and (whole is None or own.kind != whole.kind) else whole
            vague = c.figure is not None and c.figure.approximate and c.figure.low == 1
            if (
                whole is None and members == [i] and not vague
            ):  # "most of the dead lay in the street" is no count
                whole = whole_of(chunks, i + 2)  # "three of the victims were drivers"
            if whole is None and c.kind == "VG":
                whole = next((x for k in (*c.subject, *range(i)) if (x := whole_of(chunks, k))), None)
            if whole is None and c.head in ("among", "amongst"):
                whole = whole_of(chunks, i + 1)
            if whole is None or (members == [i] and _among_them(chunks, i) and not i - 6 < whole.noun < i):
                continue
            for m in members:
                if (one := described(chunks, m)) in members and _named_behind(self.text, chunks, m):
                    if one != m - 2:
                        rename(found, one, m)
                    continue
                if m == i and members == [i] and (more := self._one_more_part(chunks, i)):
                    members.append(more)
                if chunks[m].head == "family" and (of := of_noun(chunks, m)) > 0 and not chunks[of].words:
                    m = of  # "among them a family of five"
                self._add_part(chunks, i, m, whole, found, taken)

    def _summed_up(self, chunks: list[Chunk], found: list[Loss]) -> None:
        """Adds the parts that stand right behind a verb and add up to its count: "17 people died, 11 soldiers and six
        civilians".
        """
        for whole in [x for x in found if x.people and x.verb > x.noun and x.value.low and x.value.low > 1]:
            m = whole.verb + 1
            m += m < len(chunks) and chunks[m].head in (",", "-", "–", "—")
            listed: list[int] = []
            while (
                m < len(chunks)
                and chunks[m].kind == "NG"
                and chunks[m].figure is not None
                and chunks[m].words
            ):
                listed.append(m)
                m += 1
                while m < len(chunks) and chunks[m].head in (",", "and") and chunks[m].kind in ("X", "C"):
                    m += 1
            values = [(k, self.value(chunks[k])) for k in listed]
            counts = [x.low for _, x in values if x is not None and x.low is not None and x.low == x.high]
            if len(counts) < 2 or len(counts) != len(listed) or sum(counts) != whole.value.low:
                continue
            starts = {x.value.start for x in found}
            for k, value in values:
                if value is not None and value.start not in starts:
                    found.append(Loss(whole.kind, value, k, whole.verb, "part", whole=whole.noun))

    def _of_taken(self, chunks: list[Chunk], i: int, kind: str, found: list[Loss]) -> None:
        """Adds "a boy" and "X Y" of "Among the persons kidnapped are a boy and X Y, a teacher"."""
        m = next((k for k in range(i + 3, len(chunks)) if chunks[k].head in _ARE), len(chunks)) + 1
        while m < len(chunks) and chunks[m].kind == "NG":
            value = self.value(chunks[m])
            if value is not None and not any(x.noun == m for x in found):
                found.append(Loss(kind, value, m, i + 2, "part", whole=i + 1))
            joined = m + 2 < len(chunks) and chunks[m + 1].head in ("and", ",")
            m = m + 2 if joined and chunks[m + 1].head == "and" else len(chunks)

    def _one_more_part(self, chunks: list[Chunk], i: int) -> int:
        """The second part behind "40 of them rebels and 25 soldiers"; 0: none follows."""
        at = _after_them(chunks, i)
        m = at + 2
        if at < 0 or m >= len(chunks) or chunks[at + 1].head != "and":
            return 0
        told = m + 1 < len(chunks) and chunks[m + 1].kind == "VG"
        return (
            m
            if chunks[m].figure is not None and chunks[m].words and self.people(chunks[m]) and not told
            else 0
        )

    def _add_part(
        self, chunks: list[Chunk], i: int, m: int, whole: Loss, found: list[Loss], taken: set[tuple[int, str]]
    ) -> None:
        """Adds the noun group `m`, which the words at `i` call a part of a loss, if it counts what was lost."""
        if self.thing(chunks[m]) != (not whole.people) or one_and_other(chunks, m):
            return
        value = self.value(chunks[m])
        naming = chunks[i].head in _AMONG or (whole.verb < 0 and chunks[i].head in _INCLUDING)
        if value is None and naming and self._unknown_name(chunks[m]):
            value = Value(1, 1, False, None)
        if value is None or _counted(found, taken, value, m, whole.kind):
            return
        vague = chunks[m].figure is None or (value.approximate and value.high is None) or value.high == 0
        if whole.kind == "wounded" and vague and (_condition(chunks, i) or chunks[m].head in _CONDITION):
            return
        if m > 1 and [x.head for x in chunks[m - 2 : m]] == ["all", "but"]:
            value = _all_but(value, whole.value)  # "15 died, all but two of them soldiers"
        noun = m
        if chunks[m].figure is not None and i + 2 < len(chunks) and m == i and not chunks[m].words:
            noun = _after_them(chunks, i)
        elif _said_to_be(chunks, m):
            noun = m + 2
        told = told_behind(chunks, m) if whole.kind == "killed_or_wounded" else ""
        if whole.kind == "wounded" and died_of_them(chunks, m) > 0:
            told = "killed"  # "18 were hurt, with two of them dying later"
        found.append(
            Loss(
                told or whole.kind,
                value,
                noun,
                whole.verb,
                "part",
                people=whole.people,
                inherit=noun < 0,
                whole=whole.noun,
            )
        )
        if noun < 0:
            found[-1].noun = m

    def _unknown_name(self, noun: Chunk) -> bool:
        """Whether a noun group is a name that nothing else shows to be one: "Among the dead was Omar Said"."""
        words = self.text[noun.start : noun.end].split()
        return (
            len(words) in (2, 3, 4)
            and not noun.mentions
            and not noun.det
            and all(x[:1].isupper() for x in words)
        )

    def _bracketed(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """Adds the parts in brackets or behind a colon: "nine people (six guards and three cooks)"."""
        whole = next((x for x in found if x.people and x.value.low and i - 1 in (x.noun, x.verb)), None)
        if whole is None:
            return
        for m in range(i + 1, min(i + 14, len(chunks))):
            c = chunks[m]
            if c.head == ")" or (c.kind not in ("NG", "C", "X") and c.head != "of"):
                return
            if (
                c.figure is not None
                and not c.words
                and (of := of_noun(chunks, m)) > 0
                and self.people(chunks[of])
            ):
                self._of_those(chunks, m, of, whole, found)  # "22 dead: twelve of its staff and ten patients"
                continue
            one = c.figure is None and c.det in ("a", "an") and self.people(c) and _listed(chunks, m)
            if not one and (c.figure is None or not c.words or self.thing(c) or c.head in _MEASURES):
                continue
            if c.head in ("high", "low"):
                return  # "Best: 4 High: 7"
            value = self.value(c)
            if value is not None and not any(x.value.start == value.start for x in found):
                found.append(Loss(whole.kind, value, m, whole.verb, "part", whole=whole.noun))

    def _of_those(self, chunks: list[Chunk], m: int, of: int, whole: Loss, found: list[Loss]) -> None:
        """Adds a part that counts some of those who are named behind it."""
        value = self.value(chunks[m])
        if value is not None and not any(x.value.start == value.start for x in found):
            found.append(Loss(whole.kind, value, of, whole.verb, "part", whole=whole.noun))

    def _named(self, chunks: list[Chunk], i: int, c: Chunk) -> list[int]:
        """Gives the noun groups that are parts by what stands at `i`: "including", "two of whom", "among them"."""
        if (c.kind == "P" and c.head in ("including", "among", "amongst", "incl", "incl.")) or (
            c.kind == "VG"
            and (c.head in ("include", "included", "includes", "including") or equates(chunks, i))
        ):
            return members_behind(chunks, i, c)
        if c.head == "of" and i + 2 < len(chunks) and chunks[i + 1].head in _OF_WHOM:
            return _of_which(chunks, i + 2)
        if c.kind != "NG":
            return []
        if (
            (c.figure is not None and i + 2 < len(chunks) and chunks[i + 1].head == "of")
            and chunks[i + 2].head in ("them", "whom", "those", "these", "which", "victims")
        ) or (c.figure is not None and tells_of_counted(chunks, i)):
            return [] if _named_after(chunks, i) or set_free(chunks, i) or _tells(chunks, i) else [i]
        among = bool(chunks[i + 1 : i + 2]) and chunks[i + 1].head in _AMONG
        return [*first_of_pair(chunks, i), i] if among and _among_them(chunks, i) else []


def _listed(chunks: list[Chunk], m: int) -> bool:
    """Whether a noun group is a member of a list in which another one before it is counted."""
    return (
        m > 1
        and chunks[m - 1].head in (",", "and")
        and any(c.figure is not None and bool(c.words) for c in chunks[max(0, m - 4) : m - 1])
    )


def _all_but(few: Value, whole: Value) -> Value:
    """How many "all but" so many are."""
    if whole.low is None or few.low is None or whole.low != whole.high or few.low >= whole.low:
        return few
    rest = whole.low - few.low
    return Value(rest, rest, whole.approximate, few.text, few.start, few.end)


_ROLL: Final = 3
"""More names than this in one sentence are a roll of the dead."""


def _counted(found: list[Loss], taken: set[tuple[int, str]], value: Value, m: int, kind: str) -> bool:
    """Whether a figure, or for want of one the noun group `m`, is counted already."""
    if value.start < 0:  # a long roll of names only repeats a toll
        return any(x.noun == m for x in found) or sum(x.value.start < 0 for x in found) > _ROLL
    return (value.start, kind) in taken or any(x.value.start == value.start for x in found)


def _named_behind(text: str, chunks: list[Chunk], m: int) -> bool:
    """Whether a member of a list is only the name of the one before it: "a surgeon, X Y, from the hospital of Z"."""
    one, name = chunks[described(chunks, m)], chunks[m]
    if one.det not in _OF_ONE or one.figure is not None or one.head.endswith("s") or name.det:
        return False
    apart = chunks[m - 1].head == "," and m + 1 < len(chunks) and chunks[m + 1].head in (",", ".", "(", ";")
    called = len(name.words) > 1 and all(map(_CAPITAL.match, text[name.start : name.end].split()))
    return apart and called and name.figure is None


_OF_ONE: Final = ("a", "an", "the", "his", "her", "their", "its")
_CAPITAL: Final = lazy(
    r"(?:(?:al|el|ul|ad|as|ash|abu|bin|ibn|de|van)-?)?[A-Z]|(?:abu|bin|ibn|de|van|der|al|el)$"
)
"""How a word of a name begins: "Samir al-Asmar"."""


def _of_doers(chunks: list[Chunk], i: int, found: list[Loss]) -> bool:
    """Whether "including" counts those who did it: "was shot dead by three youths, including a woman"."""
    if chunks[i].head not in ("including", "incl", "among"):
        return False
    k = i - 2 if chunks[i - 1].head == "," else i - 1
    while k > 2 and chunks[k].kind == "NG" and chunks[k - 1].head in ("of", "from", "in"):
        k -= 2
    return k > 0 and chunks[k].kind == "NG" and chunks[k - 1].head == "by" and all(x.noun != k for x in found)


def _tells(chunks: list[Chunk], i: int) -> bool:
    """Whether one of those counted only says something: "where one of them, surveyor X, told reporters that"."""
    k = i + 3
    if k + 3 < len(chunks) and chunks[k].head == "," and chunks[k + 2].head == ",":
        k += 3
    return k < len(chunks) and chunks[k].kind == "VG" and chunks[k].cls == "say"


def _says_who(chunks: list[Chunk], i: int) -> bool:
    """Whether "one of the victims" only says who somebody is of whom the sentence speaks: "Ana Oro, one of the victims,
    said …".
    """
    counted = chunks[i].figure
    if i < 2 or counted is None or counted.low != 1 or chunks[i - 1].head != ",":
        return False
    who = chunks[i - 2]
    return who.kind == "NG" and not who.det and who.figure is None and not who.head.endswith("s")


def _of_which(chunks: list[Chunk], j: int) -> list[int]:
    """The part behind "of which" or "of whom": "of which 15 women", "of whom six were children"."""
    c = chunks[j]
    if c.kind != "NG" or c.figure is None:
        return []
    told, k = [], j
    while _said_to_be(chunks, k):
        told.append(k)  # "of whom six were children and two were nurses"
        k += 3
        while k < len(chunks) and chunks[k].head in ("and", ","):
            k += 1
    if told:
        last = k < len(chunks) and chunks[k - 1].head == "and" and chunks[k].figure is not None
        verb = chunks[k + 1].kind == "VG" if k + 1 < len(chunks) else False
        return [*told, k] if last and chunks[k].words and not verb else told  # "… and two nurses"
    behind = chunks[j + 1] if j + 1 < len(chunks) else None
    return [j] if c.mentions and (behind is None or behind.kind in ("X", "C", "P")) else []


def _said_to_be(chunks: list[Chunk], k: int) -> bool:
    """Whether a bare count and who they were follow: "six were children"."""
    if k + 2 >= len(chunks) or chunks[k].figure is None or chunks[k].words:
        return False
    who = chunks[k + 2]
    be = chunks[k + 1].head in ("were", "are", "was", "is")
    return be and who.kind == "NG" and bool(who.mentions or _several(who))


def _several(c: Chunk) -> bool:
    """Whether a noun without an article is of several: "of whom eight were officers"."""
    return not c.det and c.figure is None and c.head.endswith(("s", "men", "women"))


def _tells_who(c: Chunk) -> bool:
    """Whether a verb says what people are: "two of them were guards", "are believed to be guards"."""
    return c.cls == "other" and (c.voice == "passive" or (c.verb is not None and c.verb.lemma == "be"))


def _named_after(chunks: list[Chunk], i: int) -> bool:
    """Whether only names or a scene follow: "two of them are X and Y", "one of them called X", "one when he fled"."""
    noun = _after_them(chunks, i)
    if i + 4 < len(chunks) and (
        chunks[i + 3].head in CALLED or chunks[i + 3].head in ("when", "while", "as")
    ):
        return True
    return (
        noun >= 0 and chunks[noun].figure is None and any(m.kind == "person" for m in chunks[noun].mentions)
    )


def _among_them(chunks: list[Chunk], i: int) -> bool:
    """Whether "among them" follows a count in an aside: "nine people - four children among them -"."""
    if i + 2 >= len(chunks):
        return False
    c = chunks[i]
    counted = c.kind == "NG" and (c.figure is not None or c.det in ("a", "an"))
    aside = (i > 0 and chunks[i - 1].head in ASIDES) or bool(first_of_pair(chunks, i))
    near = chunks[i + 1].head in ("among", "amongst") and chunks[i + 2].head in ("them", "those")
    return counted and aside and near


def _condition(chunks: list[Chunk], i: int) -> bool:
    """Whether only the state of some of the hurt follows: "ten of whom are in critical condition"."""
    for c in chunks[i + 3 : i + 8]:
        if c.head in _CONDITION or not _CONDITION.isdisjoint(c.words):
            return True
        if c.kind in ("X", "C") or c.figure is not None:
            break
    return False


def _after_them(chunks: list[Chunk], i: int) -> int:
    """The noun after "three of them [were]"; -1 if a verb of loss or nothing follows."""
    j = i + 3
    while (j < len(chunks) and chunks[j].kind == "VG" and _tells_who(chunks[j])) or (
        j < len(chunks) and chunks[j].kind == "A"
    ):
        j += 1
    return j if j < len(chunks) and chunks[j].kind == "NG" else -1
