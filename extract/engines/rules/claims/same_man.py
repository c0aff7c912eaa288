"""One man told twice: by his name, and by what the text says he is: "the mayor of Lomba was killed … Mayor Ann Orr was
shot", "X, a journalist, was killed. The journalist was shot near his home".
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.vocabulary.finding import Mention
    from extract.engines.rules.voices.speakers import Claim

_TITLE: Final = lazy(r"((?:[\w-]+[ ]){1,5})\Z")
_LINKS: Final = listed("prep") | listed("conj") | listed("rel") | listed("pron") | listed("be")
_APART: Final = lazy(
    r"\b(?:the|an?|its|his|her|their)[ ]((?:[\w-]+[ ]){0,3}?[\w-]+)(?:[ ](?:of|in|for|at|from)[ ][^,.;\n]{1,60})?,[ ]\Z"
)
"""What stands between commas before a name: "the mayor of Lomba, Ann Orr"."""
_BEHIND: Final = lazy(
    r",[ ](?:\d{1,3},[ ])?(?:(?:who|which)[ ](?:is|was|had[ ]been)[ ])?(?:an?[ ]|the[ ]|its[ ]|their[ ])?"
    r"((?:[\w-]+[ ]){0,3}?[\w-]+)(?=[ ](?:of|in|for|at|from|with|who|and)\b|[,.;)])"
)
"""What stands between commas behind a name: "Ann Orr, a local journalist,"."""
_FAR: Final = 120
"""Characters before a name within which a text says what somebody is."""
_MENTIONS: Final = 8
"""How many mentions of one person are looked at; keeps the work linear in the length of a text."""


def one_man(a: Analysis, claims: list[Claim]) -> None:
    """Gives a claim on "the mayor" the person of the same engagement who is called so, where there is but one."""
    named: dict[tuple[int, str], list[Claim]] = {}
    for c in claims:
        if _of_one(c) and c.subject is not None and a.types.get(c.subject) == "person":
            named.setdefault((c.event.order, c.kind), []).append(c)
    if not named:
        return
    known: dict[str, set[str]] = {}
    mentions = _by_person(a, {c.subject for told in named.values() for c in told if c.subject is not None})
    for c in claims:
        told = named.get((c.event.order, c.kind), ())
        if not told or not _of_one(c) or (c.subject is not None and a.types.get(c.subject) == "person"):
            continue
        det, noun = _called(c.subject_text or "")
        if not noun:
            continue
        meant = {
            x.subject
            for x in told
            if x.subject is not None
            and (det == "the" or c.position < x.position)
            and noun in known.setdefault(x.subject, callings(a, mentions.get(x.subject, ())))
        }
        if len(meant) == 1:
            person = next(x for x in told if x.subject in meant)
            if _same_word(c, person) or a.types.get(c.subject or "") in (None, "civilians"):
                c.subject, c.side, c.joint = person.subject, person.side, False


def callings(a: Analysis, mentions: Iterable[Mention]) -> set[str]:
    """The nouns by which a text says what a person is, before and behind his name."""
    found: set[str] = set()
    for m in mentions:
        before = a.masked[max(0, m.start - _FAR) : m.start].lower()
        if (match := _TITLE.search(before)) is not None:
            for word in reversed(match[1].split()):
                if word in _LINKS:
                    break
                found.add(word)
        elif (match := _APART.search(before)) is not None:
            found.add(match[1].rpartition(" ")[2])
        if (match := _BEHIND.match(a.masked[m.end : m.end + _FAR].lower())) is not None:
            found.add(match[1].rpartition(" ")[2])
        found.update(m.text.lower().split()[:-1])  # "Mayor Orr", where the title is part of the name
    return found


def _of_one(c: Claim) -> bool:
    """Whether a claim is that of one man who was hit."""
    value = c.value
    return (
        c.kind in ("killed", "wounded", "captured")
        and c.stance == "asserts"
        and value is not None
        and value.low == value.high == 1
    )


def _same_word(c: Claim, x: Claim) -> bool:
    """Whether two claims are the word of one who says it; else the army whose corporal fell counts him, too."""
    return (c.claimant, c.claimant_text) == (x.claimant, x.claimant_text)


def _called(words: str) -> tuple[str, str]:
    """The article and the noun of the words for one man: "the", "mayor"; empty where they name more than what he is."""
    parts = words.lower().split()
    det = parts[0] if parts and parts[0] in ("the", "a", "an", "one") else ""
    noun = parts[-1] if parts else ""
    return (det, noun) if noun.isalpha() and noun not in _ANYBODY else ("", "")


_ANYBODY: Final = frozenset(
    ("man", "woman", "person", "people", "boy", "girl", "child", "he", "she", "him", "her", "others", "one", "brother",
     "sister", "son", "daughter", "wife", "husband", "father", "mother", "dead", "injured", "wounded", "killed")
)  # fmt: skip
"""Words for somebody that tell nothing of what he is."""


def _by_person(a: Analysis, persons: set[str]) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = {}
    for m in a.mentions:
        if m.kind == "person" and (actor := a.index.of(m)) in persons and actor is not None:
            mine = found.setdefault(actor, [])
            if len(mine) < _MENTIONS:
                mine.append(m)
    return found
