"""Names of common words in a text of one case: by the initials in brackets behind them, and titles that are none."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_WITHIN: Final = wordset("s for of and")
_SAYS: Final = wordset("said says reported reports quoted wrote cited")
_TELLS: Final = _SAYS | frozenset(("newspaper", "daily", "website", "magazine", "quoting", "citing"))
_MEMBERS: Final = listed("members_of_groups")
_GROUPS: Final = frozenset(
    ("alliance", "army", "battalion", "brigade", "brigades", "column", "command", "commandos", "front", "movement",
     "organization")
)  # fmt: skip
_NO_NAMES: Final = listed("army_adjectives") | wordset(
    "government state rebel local regular security opposing enemy armed same other presidential resistance"
)
"""Words before an army that make no name of it."""
_LOOSE: Final = wordset(
    "paramilitary outlawed banned leftist rightist separatist insurgent militant underground dissident formerly so "
    "called"
)
"""Words before the name of a group that belong to none."""
_LONG: Final = 9
"""Words of such a name, at most."""


def name_before(scan: Scan, i: int, bodies: frozenset[str]) -> int:
    """Where the name begins that word i is short for, by its initials ("THE NATIONAL UNION OF FARM WORKERS (NUFW)") or
    by the noun of a body in it ("THE STATE OIL ENTERPRISE (PETROX)"); i: none does.
    """
    k = _first_of(scan, i)
    while k < i and not _spelled(scan.words, k, i, but=0) and _goes_on_before(scan, k, scan.words[i][0]):
        k = _first_of(scan, k - 2, i)
    words = scan.words
    if not 2 <= i - k <= _LONG or not k or words[k - 1] not in ("the", "a"):
        return i
    if _spelled(words, k, i):
        # "the outlawed People's Labor Front (PLF)": the name begins where its letters do.
        while i - k > 2 and words[k] in _LOOSE and _spelled(words, k + 1, i):
            k += 1
        return k
    return k if not bodies.isdisjoint(words[k:i]) else i


def _first_of(scan: Scan, k: int, i: int = 0) -> int:
    """Where the words begin that may be one name with word k, none further before word i than a name is long."""
    i = i or k
    while k > 0 and i - k <= _LONG and _inside(scan, k - 1):
        k -= 1
    return k


def _spelled(words: list[str], k: int, i: int, but: int = 1) -> bool:
    """Whether words [k, i) begin with the letters of word i, but for so many."""
    letters = {x[0] for x in words[k:i]}
    return sum(c in letters for c in words[i]) >= len(words[i]) - but


def _goes_on_before(scan: Scan, k: int, first: str) -> bool:
    """Whether the article before word k stands within the name: "FRONT FOR THE LIBERATION" of what begins with an F."""
    words = scan.words
    within = k > 2 and words[k - 1] == "the" and words[k - 2] in _WITHIN and words[k][0] != first
    return within and scan.gap(k - 1) == " " and scan.gap(k - 2) == " "


def _inside(scan: Scan, k: int) -> bool:
    """Whether word k may stand within a name that goes on behind it."""
    word, gap = scan.words[k], scan.gap(k)
    little = word in w.DET or word in w.PREP or word in w.CONJ or word in w.AUX or word in w.REL
    near = gap in (" ", "-", "'", "’") or gap.strip() in ("(", "[")
    return near and (word in _WITHIN or not little)


def group_names(scan: Scan) -> list[tuple[int, int]]:
    """Where names of groups stand behind "members of the", and the same words elsewhere: "THE RED DAWN BRIGADE"."""
    words = scan.words
    out: list[tuple[int, int]] = []
    for k in scan.where(_MEMBERS):
        if words[k + 1 : k + 3] != ["of", "the"]:
            continue
        begin = end = k + 3
        while (
            end < len(words) and end - begin < _LONG - 4 and _inside(scan, end) and words[end] not in _GROUPS
        ):
            end += 1
        whole = begin < end < len(words) and words[end] in _GROUPS and scan.gap(end - 1) == " "
        if whole and words[begin] not in _NO_NAMES and scan.cover[end] is not scan.cover[begin]:
            name = words[begin : end + 1]
            again = [i for i in scan.where(frozenset(name[:1])) if words[i : i + len(name)] == name]
            out.extend((i, i + len(name)) for i in again)
    return out


def bare_initials(scan: Scan, i: int) -> int:
    """Where the words begin whose first letters are word i, where no mark stands between: "LODU PEOPLES ARMY LPA"; i
    where there are none. Little words may stand between them.
    """
    words, short = scan.words, scan.words[i]
    if not 2 < len(short) < 7 or not short.isalpha():
        return i
    left, k = len(short), i
    while left and k and scan.gap(k - 1) in (" ", "-"):
        k -= 1
        if words[k][0] == short[left - 1] and (len(words[k]) > 1 or words[k] != "s"):
            left -= 1
        elif words[k] not in _LITTLE_WITHIN:
            return i
    return i if left else k


_LITTLE_WITHIN: Final = wordset("s of for the and in de del la")


def agencies(scan: Scan) -> list[int]:
    """The short everyday words by which a news agency is called, where it speaks: "THE NEWS AGENCY AIM REPORTED", "AIM
    ADDED".
    """
    words = scan.words
    called = set()
    for i in scan.where(frozenset(("agency",))):
        if (
            i
            and i + 2 < len(words)
            and words[i - 1] == "news"
            and scan.gap(i) == " "
            and words[i + 2] in _REPORTS
        ):
            called.add(words[i + 1])
    called = {
        x for x in called if 1 < len(x) < 6 and x not in _REPORTS and x not in w.PRON and x not in w.AUX
    }
    return (
        [k for k in scan.where(called) if words[k + 1 : k + 2] and words[k + 1] in _REPORTS] if called else []
    )


_REPORTS: Final = _SAYS | frozenset(("added", "told", "announced", "stated"))


def goes_on(scan: Scan, at: int, end: int) -> bool:
    """Whether what may be a title ("The Nation") is but the begin of a phrase: "THE NATIONAL POLICE"."""
    if end - at != 2 or scan.words[at] != "the" or end >= len(scan.words):
        return False
    after = scan.words[end]
    little = after in w.PREP or after in w.CONJ or after in w.AUX or after in w.REL or after in w.ADV
    return scan.gap(end - 1) == " " and not little and after not in _SAYS


def given_name(scan: Scan, i: int, named: list[bool]) -> bool:
    """Whether word i, which may be an acronym, reads as a name and stands before a surname: "JUDGE ANA RUIZ"."""
    words = scan.words
    if i + 1 >= len(words) or scan.gap(i) != " " or not 2 < len(words[i]) < 6:
        return False
    spoken = words[i][0] in "aeiou" and words[i][-1] in "aeiou"
    after = scan.cover[i + 1]
    return spoken and named[i + 1] and (after is None or not after.word.actors)


_HEAD: Final = lazy(r"[^\n\[]{3,110}?\d{1,2} [A-Z]{3,9} (?:19|20)?\d\d(?: \([^()\n]{2,50}\))? -- (?=\[)")


def head_of_report(text: str) -> int:
    """Where the head of a monitored report ends: "LIMA GLOBAL NETWORK IN SPANISH 0200 GMT 15 NOV 84 -- "; 0: none."""
    head = _HEAD.match(text)
    return head.end() if head is not None else 0


def opens_bracket(text: str, end: int) -> bool:
    """Whether what stands in the square brackets that close at `end` stands before a sentence, and in none."""
    before = text[: text.rfind("[", 0, end) + 1][:-1].rstrip(" ")
    return not before or before[-1] in '.!?]:-"\n'


def short_of(words: list[str], closing: frozenset[str]) -> set[str]:
    """Gives the initials of words that end with one that closes names: "bic" of "Bantoro Information Center"."""
    found: set[str] = set()
    for i, word in enumerate(words):
        if word in closing:
            before = [x for x in words[max(0, i - 6) : i] if x not in _WITHIN]
            found.update("".join(x[0] for x in (*before[-n:], word)) for n in range(2, 5) if n <= len(before))
    return {x for x in found if x.isalpha()}


def everyday_outlet(scan: Scan, at: int, end: int) -> bool:
    """Whether an outlet called by an everyday word ("The Valley") stands where none is spoken of: "IN THE VALLEY"."""
    if end - at != 2 or scan.words[at] != "the":
        return False
    before, after = scan.words[max(0, at - 2) : at], scan.words[end : end + 1]
    cited = before[-1:] == ["told"] or before in (["according", "to"], ["spoke", "to"], ["quoted", "by"])
    return not cited and _TELLS.isdisjoint(after) and not (scan.gap(at - 1).endswith("(") and at > 0)
