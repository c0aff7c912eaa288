"""Bombers who die by what they set off, told without the word suicide: "a car bomber", "a bomb in his turban"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_CHARGE: Final = r"(?:explosives?|bombs?|charges?|load|payload|cargo|devices?|dynamite|tnt|grenades?)"
_CARS: Final = (
    r"(?:cars?|trucks?|lorr(?:y|ies)|vans?|vehicles?|motor-?(?:cycle|bike)s?|boats?|tankers?|jeeps?|pickups?)"
)
_LADEN: Final = (
    r"(?:(?:explosives?|bomb|dynamite|tnt)s?[ -](?:laden|packed|filled|rigged|loaded|crammed|stuffed)"
    r"|(?:laden|packed|filled|rigged|loaded|crammed|stuffed|full) (?:with|of) (?:[\w-]+ ){0,3}"
    r"(?:explosives?|dynamite|bombs|tnt))"
)
_CLOTHES: Final = (
    r"(?:turban|shoes?|sandals?|clothes|clothing|garments?|jacket|coat|overcoat|robes?|cloak|shawl|burqa|burka|underwear"
    r"|trousers|headdress|headscarf|dress|body|waist|chest|belly|stomach)"
)
_DYING: Final = hinted(
    "bomber|turban|his |her |driver|rammed|ramming|rams|crashed|ploughed|plowed|slammed|drove|driven|wearing|wore"
    "|detonated|steered|clad in",
    rf"\b{_CARS}[ -]bombers?\b"
    r"|\bbombers? (?:on|riding|in) an? (?:motor-?(?:cycle|bike)|bicycle|bike|scooter|moped|rickshaw|car|truck|lorry"
    r"|van)\b"
    r"|(?<!stealth )(?<!fighter )\b(?:an?|the|lone|second|female|male|teenage|woman|young) bomber (?:then )?(?:struck"
    r"|killed|targeted|attacked|walked|got into|mingled|approached)\b"
    rf"|\b{_CHARGE} (?:that (?:he|she) (?:had )?)?(?:hid(?:den)?|concealed|carried|strapped|tied|sewn|tucked)? ?"
    rf"(?:in|inside|under|beneath|into|to|around) (?:his|her) {_CLOTHES}\b"
    rf"|\b(?:wearing|wore|clad in) (?:an? )?(?:explosives?|bomb)[ -]?(?:laden |packed |filled )?"
    r"(?:vests?|belts?|waistcoats?|jackets?)\b[^.;]{0,60}\b(?:kill|blew|bl[eo]w|explo|deton|attack|struck)"
    rf"|\b(?:set off|sets off|setting off|detonat\w+|trigger\w*|explod\w+) (?:his|her) (?:own )?(?:[\w-]+ )?{_CHARGE}\b"
    r"|\bdrivers? (?:then |of the \w+ )?(?:set off|detonated|triggered|exploded|blew up)\b"
    r"|\b(?:approached|walked|ran|drove|rode) [^.;]{3,60}\band (?:then )?detonated(?=[,.;]| (?:on|in|at|near|killing))"
    rf"|\b{_CARS}[ -]bombs?\b (?:was |were )?(?:driven|rammed|steered|crashed|ploughed|plowed|slammed|drove)\b"
    rf"|{_LADEN}\b[^.;]{{0,30}}\b(?:rammed|ramming|rams|crashed|ploughed|plowed|slammed) (?:in)?",
)
_UNMANNED: Final = lazy(
    r"\b(?:drones?|unmanned|uncrewed|uavs?|uass?|quadcopters?|remote(?:ly)?|aircraft|warplanes?|jets?|abandoned|parked)\b"
)
"""Words of what nobody sits in who would die."""


FLOWN: Final = hinted(
    "drone|uav|unmanned|aircraft",
    rf"\b(?:drones?|uavs?|aircraft)\b[^.;,]{{0,12}}{_LADEN}"
    rf"|{_LADEN} (?:[\w-]+ ){{0,2}}(?:drones?|uavs?|unmanned|aircraft)\b",
)
"""Aircraft that are lost with their charge, and nobody in them."""


def dies_by_it(s: Sentence) -> bool:
    """Whether a sentence tells of one who dies by the bomb that he carries or drives."""
    if not s.hints & _DYING.bit or _DYING.pattern.search(s.low) is None:
        return False
    return _UNMANNED.search(s.low) is None


def itself_laden(chunks: list[Chunk], v: int, c: Chunk) -> bool:
    """Whether what drives at `v` is full of explosives: "a lorry full of explosives ploughed into a convoy"."""
    first = min(c.subject, default=v)
    between = chunks[first:v] if v - first < _NEAR else []
    flown = any(x.head in _FLYING for x in between)
    return not flown and any(not _EXPLOSIVES.isdisjoint(x.words) for x in between)


_NEAR: Final = 6
"""Chunks between what drives and its verb within which it is told what it is full of."""
_EXPLOSIVES: Final = listed("explosives_aboard")
_FLYING: Final = frozenset(("drone", "drones", "uav", "uavs", "aircraft", "plane", "balloon", "balloons"))
