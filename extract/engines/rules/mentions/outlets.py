"""Finds sources that no list knows: monitors, rights groups and outlets, by the shape of their names."""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.vocabulary.common_words import common_words, is_known
from extract.engines.rules.vocabulary.finding import Finding
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER, Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.date_words import WEEKDAYS
from extract.text.patterns import lazy

_HEADS: Final = listed("outlet_heads")
_LOWER: Final = wordset(
    "agency blog broadcaster channel daily magazine newsletter newspaper newssheet newswire website network radio "
    "station television portal outlet weekly"
)
"""Heads that stand behind a name without a capital of their own: "the Lorwa channel said"."""
_ENDING: Final = _HEADS - {"press", "news", "information", "media", "rights"}
"""Heads that end a name before "and", and are no word of what a body is for: "the Press and Information Committee"."""
_FORWARD: Final = listed("outlet_forward")
_JOINING: Final = wordset("of the for and in on de del la las los to")
_BEFORE: Final = lazy(
    r"(?:according to|told|reported by|documented by|quoted by|interview with|"
    r"statement by|source at|sources at|cited by|speaking to|broadcast by|carried by|monitored by|read over|said over"
    r"|broadcast over|read on)(?: the)? $",
    re.I,
)
_BODIES: Final = wordset("agency authority bureau commission committee directorate service council")
_OF_STATES: Final = listed("state_body_words")
_NEWS: Final = wordset("news press media radio tv television telegraph rights")
_DEED: Final = r"(?:attack|bombing|killing|kidnapping|massacre|raid|blast|assassination|murder)"
"""What nobody who only reports it claims."""
_AFTER: Final = lazy(
    r"(?: \([A-Z][\w/-]{1,10}\))?(?:, citing [^,.;]{3,60},)?,?(?: [A-Z]{2,6},)? (?:has |have |also |later )?(?:said|"
    r"says|reported|reports|told|documented|recorded|confirmed|added|announced|wrote|noted|estimates|estimated|claimed"
    rf"(?! (?:responsibility|credit|the (?:\w+ )?{_DEED}s?\b))|blamed|counted|condemned"
    r"|put|quoted|denounced|verified)\b"
)
_SHORT: Final = lazy(r" ?\(([A-Z][A-Za-z]{1,7})\)")


def find_outlets(finding: Finding) -> None:
    """Adds the sources of a text in both cases by name and verb of speech; acronyms in brackets behind them, too."""
    scan = finding.scan
    if scan.mode != "mixed":
        return
    _find_filing(finding)
    for k in scan.where(_PRINTED):
        if scan.caps[k] == LOWER and scan.gap(k) in (" ", ' "', " “", " «", " '", " ‘"):
            _find_printed(finding, k)
    for k in scan.where(_HEADS):
        if finding.taken[k] or (scan.caps[k] == LOWER and scan.words[k] not in _LOWER):
            continue
        if (
            scan.words[k] == "rights"
            and k + 1 < len(scan.words)
            and scan.near(k + 1)
            and scan.caps[k + 1] != LOWER
        ):
            continue  # "the Lomba Rights Foundation"
        i, j = _called(finding, k) if scan.caps[k] == LOWER else _span(finding, k)
        if j - i >= 2 and _speaks(scan, i, j):
            _emit(finding, i, j)


_PRINTED: Final = listed("named_outlets")
"""What an outlet is, before its name: "the daily X", "the newspapers X, Y and Z", "the news site X"."""
_LONGEST: Final = 4
_TIES: Final = frozenset(("de", "del", "la", "da", "do", "di"))
"""Small words within the names of papers."""


def _find_printed(finding: Finding, k: int) -> None:
    """Adds the papers named behind what they are, which say or wrote something there."""
    scan = finding.scan
    spans: list[tuple[int, int]] = []
    i = k + 1
    while i < len(scan.words) and scan.caps[i] != LOWER and scan.words[i] not in WEEKDAYS:
        tag = scan.cover[i]
        if tag is not None and any(known.type != "media" for known, _, _ in tag.word.actors):
            return  # "told the newspaper RDF men would not"
        j = i + 1
        while j < len(scan.words) and j - i < _LONGEST and scan.near(j):
            tied = scan.words[j] in _TIES and scan.near(j + 1) and scan.caps[j + 1] != LOWER
            if not tied and scan.caps[j] == LOWER:
                break
            j += 1 + tied
        spans.append((i, j))
        i = j + (scan.words[j : j + 1] == ["and"])
        if i == j and (i >= len(scan.words) or scan.gap(j - 1) != ", "):
            break
    if not spans or not (scan.words[k].endswith("s") or len(spans) == 1):
        return
    start, end = scan.starts[k], scan.ends[spans[-1][1] - 1]
    if _AFTER.match(scan.text[end : end + 48]) or _SOURCED.search(scan.text[max(0, start - 70) : start]):
        for i, j in spans:
            _emit(finding, i, j)


_SOURCED: Final = lazy(
    r"\b(?:according to|told|interview with|cited by|(?:reported|quoted|published) (?:by|in))\b[^.;,]*$",
    re.I,
)


def _find_filing(finding: Finding) -> None:
    """Adds the agency in brackets behind the town of a dateline, whoever else may be called so: "ANKARA (AA) - …"."""
    scan = finding.scan
    for match in _FILED.finditer(scan.text):
        short = match.group(1)
        for k in scan.where({short.lower()}):
            if scan.caps[k] != UPPER:
                continue
            tag = scan.cover[k]
            if tag is None or not any(known.type == "media" for known, _, _ in tag.word.actors):
                finding.add(k, k + 1, "media", "media", None, "media:" + short.lower())


_FILED: Final = lazy(r"^[^\S\n]*(?:[A-Z][\w.'’-]{1,16},?[ /]){1,4}\(([A-Z]{2,6})\) ?(?:[-–—_]|--)", re.M)


def _called(finding: Finding, head: int) -> tuple[int, int]:
    """The capitalised words before a head without a capital, with "news" between; none where they are a country's."""
    scan = finding.scan
    i = head
    while i > 0 and head - i < 5 and scan.near(i) and not finding.taken[i - 1]:
        small = scan.caps[i - 1] == LOWER and not (i == head and scan.words[i - 1] == "news")
        if small or (scan.initial(i - 1) and scan.words[i - 1] in scan.common):
            break
        i -= 1
    own = [k for k in range(i, head) if scan.caps[k] != LOWER and scan.cover[k] is None]
    return (i, head + 1) if own and scan.caps[i] != LOWER else (head, head)


def _span(finding: Finding, head: int) -> tuple[int, int]:
    """The capitalised words before a head and "of/for/on …" behind it; behind "Radio" the words that follow."""
    scan = finding.scan
    i = head
    while i > 0 and head - i < 5 and scan.near(i) and _part(finding, i - 1):
        if i > 1 and scan.words[i - 1] == "and" and scan.words[i - 2] in _ENDING:
            break  # "Lorwa TV and Oro News Agency"
        i -= 1
    while i < head and (scan.caps[i] == LOWER or scan.words[i] in ("the", "a", "both")):
        i += 1
    if i + 2 <= head and scan.words[i + 1] == "based":
        i += 2  # "the London-based Observatory"
    if 0 < i < head and scan.gap(i - 1) == "-" and scan.words[i - 1] in ("anti", "pro"):
        i += 1  # "the anti-Korro Lorwan Observatory"
    j = end = head + 1
    forward = scan.words[head] in _FORWARD
    while j < len(scan.words) and j < head + 8 and scan.near(j) and not finding.taken[j]:
        if scan.words[j] in WEEKDAYS:
            break  # "told Radio Lomba on Thursday"
        if (
            scan.caps[j] != LOWER
            and not scan.possessive(j)
            and (forward or scan.words[j - 1] in _JOINING or end > head + 1)
        ):
            end = j + 1
        elif scan.words[j] not in _JOINING or (j == head + 1 and scan.words[j] in ("in", "and", "the", "to")):
            break
        j += 1
    return i, end


def _part(finding: Finding, k: int) -> bool:
    scan = finding.scan
    if finding.taken[k]:
        return False
    if scan.caps[k] == LOWER:
        return (
            scan.words[k] in _JOINING
            and scan.words[k] not in ("in", "to", "on")
            and k > 0
            and (scan.words[k] != "the" or scan.words[k - 1] in _JOINING)
            and scan.caps[k - 1] != LOWER
        )
    return not (scan.initial(k) and scan.words[k] in scan.common)


def _speaks(scan: Scan, i: int, j: int) -> bool:
    start, end = scan.starts[i], scan.ends[j - 1]
    return bool(
        _BEFORE.search(scan.text[max(0, start - 24) : start]) or _AFTER.match(scan.text[end : end + 110])
    )


def _again(finding: Finding, i: int, j: int, key: str) -> None:
    """Adds the one word of a long name that is no common one, where it stands for all: "the Lorwa said"."""
    scan = finding.scan
    own = [
        k
        for k in range(i, j)
        if scan.caps[k] != LOWER and scan.cover[k] is None and scan.words[k] not in scan.common
    ]
    own = [k for k in own if not is_known(scan.words[k], common_words(scan.lexicon))]
    if j - i < _SHORTENED or len(own) != 1:
        return
    for k in scan.where({scan.words[own[0]]}):
        said = k > 0 and scan.words[k - 1] == "the" and scan.gap(k - 1) == " " and scan.gap(k) != "-"
        if (
            said
            and scan.caps[k] != LOWER
            and finding.free(k, k + 1)
            and (k + 1 == len(scan.words) or scan.caps[k + 1] == LOWER)
        ):
            finding.add(k, k + 1, "media", "media", None, key, name=scan.slice(i, j))


_ONLY_TELLING: Final = wordset(
    "agency daily newspaper newssheet newswire website portal outlet weekly magazine blog"
)
"""Nouns that behind a name only tell what it is; "Lomba radio" is all of it."""
_SHORTENED: Final = 3
"""Words of a name that is called by one of them at least."""


def _emit(finding: Finding, i: int, j: int) -> None:
    scan = finding.scan
    tag = scan.cover[i]
    if tag is not None and tag.word.actors and tag.end >= j:
        return
    key = "media:" + scan.slice(i, j).lower()
    words = frozenset(scan.words[i:j])
    if not (_BODIES.isdisjoint(words) or _OF_STATES.isdisjoint(words)) and _NEWS.isdisjoint(words):
        finding.add(i, j, "force", "government", None, "gov:" + " ".join(scan.words[i:j]))
        return  # "the Lomban Committee for State Security"
    bare = j - 1
    while bare > i and scan.caps[bare - 1] == LOWER:
        bare -= 1
    called = (
        scan.slice(i, bare) if scan.words[j - 1] in _ONLY_TELLING and bare > i else ""
    )  # "the Lorwa news agency" is Lorwa
    if not finding.add(i, j, "media", "media", None, key, head=called):
        return
    _again(finding, i, j, key)
    name = finding.found[-1].name
    match = _SHORT.match(scan.text[scan.ends[j - 1] : scan.ends[j - 1] + 14])
    if match is None:
        return
    short = match.group(1).lower()
    for k in [k for k, word in enumerate(scan.words) if word == short and scan.caps[k] == UPPER]:
        finding.add(k, k + 1, "media", "media", None, key, name=name)
