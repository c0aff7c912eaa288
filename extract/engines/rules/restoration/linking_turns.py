"""Parts the turns with which reports go from one place to the next: "Oro | In the same context | gunmen shot …"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.restoration.tellers import STOPS
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import CAPITAL, LOWER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer
    from extract.engines.rules.vocabulary.scan import Scan

_TURNS: Final = wordset("context development incident vein regard note side matter respect connection")
_LEADING: Final = wordset("a an the another this")
_SORTS: Final = wordset("same similar relevant related separate parallel other different new relative")
_GOING_ON: Final = wordset("in on at of to last near this that with")
_OPENING: Final = wordset("in meanwhile earlier separately elsewhere also")
_STORY: Final = wordset("a an the another")
_OF_FORCES: Final = wordset("DEM COUNTRY KNOWN FORCE")
_TROOPS: Final = wordset("unit units forces troops soldiers helicopters jets warplanes aircraft artillery")
"""Who acts where an item on an army begins: "Oro | Army units …"."""
_PLACED: Final = wordset("countryside province city governorate suburbs rural")
_NAMED: Final = wordset("NAME KNOWN PLACE COUNTRY")
_HEAD: Final = 4
"""A place over an item has fewer words."""


def linking_turns(scan: Scan, kinds: list[str], gazetteer: Gazetteer) -> dict[int, str]:
    """Gives for words (by their number) the mark before them."""
    found: dict[int, str] = {}
    first = 0
    for i in range(len(kinds) - 2):
        if i and not STOPS.isdisjoint(scan.gap(i - 1)):
            first = i
        small = scan.caps[i + 1] == LOWER or scan.words[i + 1].isdigit()
        small = small or (
            scan.words[i] in _STORY and kinds[i + 1] in _OF_FORCES
        )  # "Oro | The Lombian army …"
        troops = scan.words[i] == "army" and scan.words[i + 1] in _TROOPS
        opens = scan.caps[i] == CAPITAL and small and (scan.words[i] in _OPENING | _STORY or troops)
        if not opens:
            continue
        if i > first and scan.gap(i - 1) == " " and _behind_place(scan, kinds, first, i, gazetteer):
            found[i] = "."
            found.update((k, "") for k in range(i + 1, _acting(kinds, i + 1) + 1))
        turn = _turn(scan, i)
        if turn and i > first and scan.gap(i - 1) == " ":
            found[i] = "."
        if turn and turn < len(kinds) and scan.gap(turn - 1) == " " and scan.words[turn] not in _GOING_ON:
            found[turn] = ","
    return found


def _acting(kinds: list[str], i: int) -> int:
    """The verb of those who begin at word i, as near as it stands to them; the word before them, where none does."""
    return next((k for k in range(i, min(i + _NEAR, len(kinds))) if kinds[k] in _VERBS), i - 1)


_VERBS: Final = frozenset(("VED", "VPAST", "SAY"))
_NEAR: Final = 5


def _turn(scan: Scan, i: int) -> int:
    """Where a turn ends that begins at word i: "In the same context"; 0: none begins there."""
    if scan.words[i] != "in" or scan.words[i + 1] not in _LEADING:
        return 0
    k = i + 2 + (scan.words[i + 2] in _SORTS)
    told = scan.words[k : k + 1] != [] and scan.words[k] in _TURNS
    return k + 1 if told and (k > i + 2 or scan.words[i + 1] in ("another", "this")) else 0


def _behind_place(scan: Scan, kinds: list[str], first: int, i: int, gazetteer: Gazetteer) -> bool:
    """Whether nothing but the name of a place stands in its sentence before word i: "Oro countryside | A man …"."""
    end = i - (scan.words[i - 1] in _PLACED)
    if not 0 < end - first < _HEAD:
        return False
    if any(scan.caps[k] == LOWER or kinds[k] not in _NAMED for k in range(first, end)):
        return False
    if any(scan.gap(k) == "/" for k in range(first, end - 1)):
        return all(gazetteer.find(x) for x in scan.words[first:end])  # "Oro/Lomba"
    return bool(gazetteer.find(" ".join(scan.words[first:end])))
