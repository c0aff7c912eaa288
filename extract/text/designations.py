"""Numbers that are part of a name or of a make: "Route 1", "Resolution 1701", "Boeing 737", "two AK 47 rifles"."""

from __future__ import annotations

from typing import Final

from extract.text.tokens import Tokens, words

DESIGNATORS: Final = words(
    "no nos number route routes highway road avenue street resolution article articles section base unit area line "
    "flight channel group boeing airbus antonov mirage ak m f su mig mi bmp btr t tu il uh ch chapter phase block "
    "zone ward sector grade class type mk mark model version page pages paragraph season episode level category "
    "volume vol checkpoint km kilometer kilometre kilo milepost exit gate room runway hill point lot apartment apt "
    "floor column g operation battalion regiment division brigade corps directorate bureau fm mhz covid chapter act "
    "law decree bill protocol schedule annex figure table fig interstate platform track pier district arrondissement "
    "apollo expedition cluster camp bus train line psalm iphone windows dhc lb erf unscr q gen v tor s rpg pkm dshk "
    "grad c day part stage step item"
)
COUNTED: Final = words(
    "people persons person civilians civilian soldiers soldier troops troop fighters fighter militants militant "
    "rebels rebel insurgents insurgent terrorists terrorist jihadists jihadist gunmen gunman hostages hostage victims "
    "victim bodies corpses others more killed wounded injured dead deaths casualties fatalities prisoners prisoner "
    "detainees inmates refugees migrants families family households children child women woman men man boys girls "
    "students pupils schoolgirls schoolchildren teachers doctors nurses patients police policemen officers officer "
    "villagers residents inhabitants farmers herders miners worshippers pilgrims passengers protesters demonstrators "
    "workers employees journalists peacekeepers guerrillas guerrilla peasants attackers combatants mercenaries "
    "servicemen conscripts recruits reservists members personnel guards rangers commandos marines paratroopers "
    "paramilitaries militiamen tribesmen gendarmes bandits vigilantes suspects captives deserters defectors "
    "volunteers tourists foreigners nationals citizens americans russians ukrainians israelis palestinians syrians "
    "iraqis afghans somalis malians nigerians homes houses buildings huts shelters tents shops vehicles cars trucks "
    "tanks motorcycles boats weapons rifles guns rockets missiles shells mortars bombs mines drones aircraft cattle "
    "heads animals were lives souls strong armed masked young local displaced missing captured abducted kidnapped"
)
"""Words that after a four-digit number show that it counts and is no year."""

_NO_NAMES: Final = words(
    "in on at of since by from until after before about around some over for with and or the a an all these those then "
    "nearly almost up to only another additionally meanwhile among including "
    "kills kill killing injures wounding injuring leaves leaving claims losses toll total least dead"
)

_PASSING: Final = ("last", "past", "previous", "same", "next")
_MAKES: Final = words("ak m g rpg fn pkm mg mk gp t bmp btr mi mig su f uh")
_ARMS: Final = words("rifle rifles gun guns tank tanks aircraft rocket rockets weapon weapons grenades")


def designated(tokens: Tokens, first: int, previous: str, after: str) -> bool:
    """Says whether the word before names what the number numbers: "Route 1", "Resolution 1701", "Boeing 737"."""
    if first == 0:
        return False
    gap = tokens.gap(first - 1)
    if previous not in DESIGNATORS:
        # A name with its number ("France 24", "Eager Lion 16"), where a clause or a bracket ends behind it.
        shown = tokens.text[tokens.starts[first - 1] : tokens.ends[first - 1]]
        named = gap == " " and shown[0].isupper() and shown[1:].islower() and previous not in COUNTED
        if not named or previous in _NO_NAMES or after not in (")", ","):
            return False
        # In a headline all words have capitals, and the one before is rather a verb ("Toll Reaches 43, Army Says").
        goes_on = first + 1 < len(tokens) and tokens.text[tokens.starts[first + 1]].islower()
        return after == ")" or goes_on
    if gap == ". ":
        return previous in ("no", "nos", "vol", "fig", "apt")
    if gap != " ":
        return False
    following = tokens.word(first + 1) if tokens.spaced(first) else ""
    if previous == "day" and tokens.word(first - 2) in _PASSING:
        return False  # "over the last day 5 Lorwan soldiers were killed"
    if previous in _MAKES and following in _ARMS:
        return True  # "two AK 47 rifles": the number is that of the make
    return following not in COUNTED or previous in ("no", "number", "resolution", "article")
