"""The armed groups that a text names, and how it calls them."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.coded import LABELS
from extract.engines.rules.mentions.opposed import compared, foes_told, of_victims
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.text.patterns import lazy

_JIHAD: Final = (
    "qaeda", "qaida", "islamic state", "jama", "haram", "shabaab", "katib", "ansar", "islam", "jihad", "taliban",
    "isis", "nusra", "tahrir al-sham", "tahrir al sham", "haqqani", "lashkar", "sayyaf",
)  # fmt: skip
_GUARDS: Final = lazy(r"\b(?:civil|self|village|peasant|home)[ -](?:defen[cs]e|guards?|patrols?)|\bvigilante")
"""How those are called who guard their own villages."""
CIVIL_DEFENSE: Final = "known:civil defense"
_TRAFFICKERS: Final = "known:drug traffickers"
"""Who are no rebels, whatever else a text names."""
WHITE_HELMETS: Final = "known:white helmets"
RESCUERS: Final = {"SY": WHITE_HELMETS}
VOLUNTEERS: Final = ("volunteer", "volunteers")
_PARTIES: Final = ("state_forces", "government", "armed_group", "militia", "international")
_BODIES: Final = ("groups", "organizations", "organisations", "group", "organization", "gangs", "networks")
SEVERAL: Final = ("groups", "organizations", "organisations", "factions", "gangs", "networks")


class NamedGroups:
    """Knows which armed groups a text names, and which of them its common nouns may stand for."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        context: CountryContext,
        wings: set[str],
        lists: dict[str, dict[str, str]],
    ) -> None:
        self.text = text
        self.context = context
        armed = context.main is None or context.main.lower() in lists["patrolled"]
        self.groups = _acting(text, mentions, wings, armed=armed)
        self.parties = [m for m in mentions if m.kind in ("force", "generic") and m.type in _PARTIES]
        self.party_starts = [m.start for m in self.parties]
        self.of_states = [m.start for m in self.parties if m.type == "state_forces"]
        self.apart = foes_told(text, mentions, self.groups)
        """Nouns of fighters, with the groups that they are told to fight: "insurgents took the hill from the X"."""
        self.by_line: dict[int, set[str]] = {}
        for g in self.groups:
            self.by_line.setdefault(context.item(g.start), set()).add(g.key)
        self.armies = {
            m.country for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country
        }
        """Countries whose forces the text names."""
        self.loyal = {f"known:{name}" for name, code in lists["loyal"].items() if code.upper() in self.armies}
        """Groups that fight beside the army, who are no rebels."""
        self.loyal |= _beside_forces(text, self.groups, mentions)
        holy = {x for x in {g.name for g in self.groups} if any(map(simplify(x).__contains__, _JIHAD))}
        self.holy = {g.key for g in self.groups if g.name in holy and g.type == "armed_group"}
        """Groups that call themselves holy warriors: whom "the extremists" means."""
        self.guards = {key for name, key in {(g.name, g.key) for g in self.groups} if guards_homes(name, key)}
        """Groups that are called by guarding their own villages."""
        self.rebels = _sole_rebels(text, self.groups, holy, self.loyal, self.guards)
        self.first_of = {g.key: g.start for g in reversed(self.groups)}
        self.first_rebels = min((m.start for m in mentions if m.key == "perp:rebels"), default=0)
        self.generic = _bodies_told(text, mentions, _BODIES)
        """Whether the text speaks of terrorist groups that it does not name."""
        self.several = _bodies_told(text, mentions, SEVERAL)
        self.jihadists = _spoken_of([g for g in self.groups if g.key in self.holy], self.groups)
        """The one of them, in a text on other groups beside it."""
        self.fighters = {g.key for g in self.groups if g.type == "armed_group"}
        """The armed groups that the text names."""
        branded = _sole([g for g in self.groups if g.text.endswith(" terrorists")])
        self.branded = None if self.several else branded
        """The one group whose name a text joins to "terrorists", whom it means by the bare word as well."""
        self.militia = _sole([g for g in self.groups if g.type == "militia"])
        self.called: dict[str, dict[str, int]] = {}
        """Nouns of fighters, with the groups that were called so in what was read, and where they last were."""

    def calls(self, m: Mention, group: Mention) -> None:
        """Keeps that a noun stood for the fighters of a group: "militants of the X"."""
        self.called.setdefault(m.head.lower(), {})[group.key] = m.start

    def _groups_called(self, noun: str, start: int, end: int) -> set[str]:
        """The groups that the text called so between two positions."""
        own = {g.key for g in self.groups if start <= g.start < end and g.text.lower().endswith(" " + noun)}
        return own | {key for key, at in self.called.get(noun, {}).items() if at >= start}

    def _of_line(self, line: int) -> Mention | None:
        keys = self.by_line.get(line, set())
        keys = (keys & self.fighters or keys) - LABELS or keys  # beside a militia, the rebels
        if len(keys) != 1:
            return None
        (key,) = keys
        return next(g for g in self.groups if g.key == key)


def guards_homes(name: str, key: str) -> bool:
    """Whether a group is called by guarding its own village: "X self-defence units"."""
    return _GUARDS.search(f"{name} {key}".lower()) is not None


def _acting(text: str, mentions: list[Mention], wings: set[str], *, armed: bool) -> list[Mention]:
    """The groups that act in a text, without wings of others and those that a text only compares somebody with."""
    groups = [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
    groups = [m for m in groups if armed or m.key != CIVIL_DEFENSE]
    groups = [m for m in groups if m.key not in wings] or groups
    hit = {m.key for m in groups if of_victims(text, m)}
    letters = {m.start for m in groups if m.key in hit and text[m.start - 1 : m.start] in ("(", "[")}
    told = [m for m in groups if m.start not in letters and not (m.key in hit and of_victims(text, m))]
    acting = {m.key for m in told if not compared(text, m)}
    return [m for m in groups if m.key in acting]


def _beside_forces(text: str, groups: list[Mention], mentions: list[Mention]) -> set[str]:
    """The militias that a text names together with soldiers or peacekeepers, and whatever group backs these: "troops
    and the X militia drove off", "troops backed by X fighters".
    """
    militias = [
        g for g in groups if g.type == "militia" or _BACKS.search(text, max(0, g.start - _APART), g.start)
    ]
    if not militias:
        return set()
    forces = [m for m in mentions if m.type in _REGULAR and m.kind in ("force", "generic")]
    ends, starts = {m.end for m in forces}, {m.start for m in forces}
    loyal: set[str] = set()
    for g in militias:
        before = _AND_BEFORE.search(text, max(0, g.start - _APART), g.start)
        behind = _AND_BEHIND.match(text, g.end)
        if (before is not None and before.start() in ends) or (behind is not None and behind.end() in starts):
            loyal.add(g.key)
    return loyal


_REGULAR: Final = ("state_forces", "international")
_APART: Final = 40
_BACKS: Final = lazy(
    r"\b(?:troops|forces|soldiers|army|units),? (?:backed|helped|supported|assisted) by (?:[\w-]+ ){0,3}\Z"
)
_WITH: Final = r",? (?:and|alongside|together with|backed by|helped by|supported by)"
_AND_BEFORE: Final = lazy(
    _WITH
    + r"(?: the| an?| its| allied| local| pro-government| other| \d{1,3}| one| two| three| four| five| six| seven"
    r"| eight| nine| ten| several| members of| fighters of| men of| a member of){0,4} \Z"
)
_AND_BEHIND: Final = lazy(
    r"(?: militiamen| militia| fighters)?" + _WITH + r"(?: the| an?| its| allied){0,3} (?=\S)"
)


def _sole_rebels(
    text: str, groups: list[Mention], holy: set[str], loyal: set[str], guards: set[str]
) -> Mention | None:
    """The one group that "the rebels" means: the one that is called so, else the only one that may be."""
    if (so := _sole([g for g in groups if g.text.lower().endswith("rebels")])) is not None:
        return so
    armed = [g for g in groups if g.type == "armed_group" and g.key not in loyal]
    if (so := _sole([g for g in armed if _REBELS.match(text, g.end)])) is not None and _sole(armed):
        return so  # "Islamic Front (IF) rebels", whatever its name says of its faith
    kinds = {g.key: g for g in groups if g.name not in holy and g.key not in {*loyal, _TRAFFICKERS}}
    bands = {key: g for key, g in kinds.items() if g.type == "armed_group"}
    # Paramilitaries and militias are no rebels beside a band, those who guard their own homes never are.
    kinds = bands or ({} if armed else {key: g for key, g in kinds.items() if key not in guards})
    return next(iter(kinds.values())) if len(kinds) == 1 else None


_REBELS: Final = lazy(r"(?: \([A-Z-]{2,8}\)|\))? rebels?\b")


def _sole(groups: list[Mention]) -> Mention | None:
    """The only group among mentions of groups, by the last of them."""
    told = {g.key: g for g in groups}
    return next(iter(told.values())) if len(told) == 1 else None


def _bodies_told(text: str, mentions: list[Mention], bodies: tuple[str, ...]) -> bool:
    """Whether a text speaks of terrorist bodies such as "groups" or "organizations"."""
    return "SANA" in text or any(
        m.text.lower().endswith(bodies) for m in mentions if m.key == "perp:jihadists"
    )


def _spoken_of(some: list[Mention], groups: list[Mention]) -> Mention | None:
    """The only group of some, if the text speaks of it often, and nearly as often as of any other."""
    if len({g.key for g in some}) != 1:
        return None
    told: dict[str, int] = {}
    for g in groups:
        told[g.key] = told.get(g.key, 0) + 1
    return some[0] if len(some) >= 2 and 2 * len(some) >= max(told.values()) else None
