"""Names of places in a list that one noun calls places: "the villages of Lomba, Oro and Tiri", "its Lomba and Oro
districts", "in Lomba, Oro, Tiri and Dewa communities".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.places.place_words import LOCATIVE
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, Scan
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.vocabulary.finding import Mention

_SEVERAL: Final = wordset(
    "villages towns cities neighborhoods neighbourhoods districts communities hamlets settlements regions provinces "
    "departments states counties municipalities governorates oblasts townships directions axes localities suburbs "
    "barangays cantons cercles communes quarters"
)
_LEADING: Final = (["of"], ["including"], ["such", "as"], ["like"], ["called"], ["named"])
"""What may stand between the noun and the first of its names."""
_BEFORE: Final = (
    LOCATIVE
    | listed("place_taken")
    | wordset(
        "of the its their on across both from attacked attacking hit struck targeted entered sacked burned burnt"
    )
)
"""What stands before the first of names whose noun follows the last."""
_REACH: Final = 32
"""Words over which a list goes, at most."""
_PAIR: Final = 2


def level_in_list(scan: Scan, i: int, end: int) -> str:
    """How large a place words [i, end) name as one of a list that a noun in the plural calls places; "": none does."""
    if scan.cover[i] is not None or (scan.initial(i) and scan.words[i] in scan.common):
        return ""
    noun = _noun_before(scan, i) if i else -1
    if noun < 0:
        noun = _noun_behind(scan, i, end)
    if noun < 0:
        return ""
    tag = scan.tag_at.get(noun)
    level = tag.word.classes.get("place", "") if tag is not None else ""
    return level if level in ("district", "region") else "town"


def _noun_before(scan: Scan, i: int) -> int:
    """The noun before the list in which a name at word i stands; -1 for none."""
    k = i
    while k > max(1, i - _REACH):
        for lead in _LEADING:
            at = k - len(lead) - 1
            if at >= 0 and scan.words[at + 1 : k] == lead and _calls(scan, at) and scan.joined(at, k):
                return at
        if _calls(scan, k - 1) and scan.gap(k - 1) in (" ", ": "):
            return k - 1
        back = _link_before(scan, k)
        if not back:
            return -1
        k = _name_start(scan, back)
    return -1


def _link_before(scan: Scan, k: int) -> int:
    """The last word of the name before the comma or the "and" that stands before word k, exclusive start of the walk
    over it; 0 where none stands there.
    """
    last = k - 1
    if scan.words[last] in ("and", "or") and scan.caps[last] == LOWER and scan.near(k):
        last -= 1
        if last < 1 or scan.gap(last) not in (" ", ", "):
            return 0
    elif scan.gap(last) != ", ":
        return 0
    return last if scan.named(last) else 0


def _name_start(scan: Scan, k: int) -> int:
    """Where the name begins of which word k is the last."""
    while k > 0 and scan.near(k) and scan.named(k - 1) and not scan.initial(k - 1):
        k -= 1
    return k


def _noun_behind(scan: Scan, i: int, end: int) -> int:
    """The noun behind the list in which words [i, end) are a name, where what stands before its first name leads to a
    place; -1 for none.
    """
    names, k = 1, end
    while k < min(len(scan.words), i + _REACH):
        if names > 1 and _calls(scan, k) and scan.near(k):
            return k if _led(scan, i, names) else -1
        if scan.words[k] == "and" and scan.gap(k - 1) in (" ", ", ") and scan.near(k + 1):
            k += 1
        elif scan.gap(k - 1) != ", ":
            return -1
        if k >= len(scan.words) or not scan.named(k):
            return -1
        names += 1
        k += 1
        while k < len(scan.words) and scan.near(k) and scan.named(k):
            k += 1
    return -1


def _led(scan: Scan, i: int, names: int) -> bool:
    """Whether a place may stand at word i, the first or a later one of names that are called places behind them."""
    k = i
    while (back := _link_before(scan, k) if k else 0) and i - back < _REACH:
        k, names = _name_start(scan, back), names + 1
    return names == _PAIR or (k > 0 and scan.words[k - 1] in _BEFORE)


def _calls(scan: Scan, k: int) -> bool:
    return k >= 0 and k < len(scan.words) and scan.words[k] in _SEVERAL and scan.caps[k] == LOWER


def lies_with(
    text: str, places: list[Mention], within: Mapping[str, list[Mention]]
) -> dict[str, list[Mention]]:
    """The areas of the places of a list, by their keys, of which the text tells only behind the last: "in Lomba, Oro
    and Tiri in the Dewa district".

    `places`: those of a document, in order; `within`: the areas that each is said to lie in.
    """
    out: dict[str, list[Mention]] = {}
    run: list[Mention] = []
    for k, m in enumerate(places):
        run.append(m)
        behind = text[m.end : places[k + 1].start] if k + 1 < len(places) else ""
        if m.head in _SMALL and _COMMA.fullmatch(behind):
            continue
        if m.head in _SMALL and _AND.fullmatch(behind) and len(run) >= _PAIR:
            continue
        linked = len(run) > 1 and _AND.fullmatch(text, run[-2].end, m.start) is not None
        areas = within.get(m.key, ())
        if len(run) > _PAIR and linked and areas and run[-2].head == m.head:
            for x in run[:-1]:
                if x.key != m.key and x.head == m.head:
                    out[x.key] = list(areas)
        run = []
    return out


_SMALL: Final = ("site", "town", "district")
_COMMA: Final = lazy(r", ?")
_AND: Final = lazy(r",? and ")
