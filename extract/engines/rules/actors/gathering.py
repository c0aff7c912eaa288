"""Decides which actor of a text a common noun stands for: "soldiers", "the militants", "villagers"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.beside_names import elsewhere, plural
from extract.engines.rules.mentions.coded import LABELS
from extract.engines.rules.mentions.foes import Foes
from extract.engines.rules.mentions.missions import from_the_air, only_from_above, only_struck
from extract.engines.rules.mentions.opposed import compared, foes_told
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.text.patterns import lazy

_JIHAD: Final = (
    "qaeda", "qaida", "islamic state", "jama", "haram", "shabaab", "katib", "ansar", "islam", "jihad", "taliban",
    "isis", "nusra", "tahrir al-sham", "tahrir al sham",
)  # fmt: skip
_EVERYBODY: Final = listed("everybody")
_GUARDING: Final = {
    "bodyguard": "bodyguards", "bodyguards": "bodyguards", "security contractor": "contractors",
    "security contractors": "contractors",
}  # fmt: skip
"""Those who are hurt in the course of their duty, who are told apart from passers-by."""
_FIGHTING: Final = frozenset({"perp:jihadists", "perp:insurgents", "perp:rebels", "perp:fighters"})
_SENT_ABROAD: Final = frozenset({"army", "air", "navy", "special"})
"""Branches that a country sends to others, whose bare nouns are then those of the one country named."""
_GUARDS: Final = lazy(r"\b(?:civil|self|village|peasant|home)[ -](?:defen[cs]e|guards?|patrols?)|\bvigilante")
"""How those are called who guard their own villages."""
_AT_HOME: Final = ("government", "regime", "loyalist")
"""What calls the forces of the country itself, and none that were sent into it."""
_JAWANS: Final = ("jawan", "trooper")
_RANKERS: Final = phrases("police_ranks")
_LONE: Final = frozenset(("attacker", "assailant", "shooter", "gunman"))
_MILITIAMEN: Final = frozenset({"militiaman", "militiamen", "volunteer", "volunteers", "militia fighters"})
CIVIL_DEFENSE: Final = "known:civil defense"
WHITE_HELMETS: Final = "known:white helmets"
RESCUERS: Final = {"SY": WHITE_HELMETS}
VOLUNTEERS: Final = ("volunteer", "volunteers")
_OTHERS: Final = ("other ", "Other ", "another ", "more ")
_OWN: Final = ("its ", "our ", "their ")
_PARTIES: Final = ("state_forces", "government", "armed_group", "militia", "international")
_THE: Final = ("the ", "The ", "those ", "these ")
_NEAR: Final = 400
"""Characters behind "militants of the X" within which "the militants" are these."""
_FAR: Final = 90
_ON_FOOT: Final = (
    "soldiers",
    "soldier",
    "troops",
    "servicemen",
    "conscripts",
    "recruits",
    "personnel",
    "officers",
)
_SITES: Final = (
    "base",
    "camp",
    "post",
    "position",
    "barracks",
    "checkpoint",
    "outpost",
    "convoy",
    "site",
    "depot",
)
_CALLED: Final = ("militants", "terrorists", "jihadists", "insurgents", "extremists", "mercenaries")
_WAGED: Final = ("jihadists", "extremists", "terrorists", "islamists")
_BODIES: Final = ("groups", "organizations", "organisations", "group", "organization", "gangs", "networks")
_SEVERAL: Final = ("groups", "organizations", "organisations", "factions", "gangs", "networks")
_EXTREME: Final = ("jihadists", "extremists", "islamists", "takfiris")
MERGED: Final = frozenset({"perp:gunmen", "perp:jihadists", "perp:insurgents"})


def _spoken_of(some: list[Mention], groups: list[Mention]) -> Mention | None:
    """The only group of some, if the text speaks of it often, and nearly as often as of any other."""
    if len({g.key for g in some}) != 1:
        return None
    told: dict[str, int] = {}
    for g in groups:
        told[g.key] = told.get(g.key, 0) + 1
    return some[0] if len(some) >= 2 and 2 * len(some) >= max(told.values()) else None


_RANKED: Final = ("Force", "Police", "Corps", "Guard", "Constabulary", "Gendarmerie")
_POLICING: Final = ("Police", "Constabulary", "Gendarmerie")


class Gathering:
    """Decides which actor a common noun such as "soldiers", "the militants" or "villagers" stands for."""

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
        self.groups = [m for m in mentions if m.kind == "force" and m.type in ("armed_group", "militia")]
        self.parties = [m for m in mentions if m.kind in ("force", "generic") and m.type in _PARTIES]
        self.groups = [m for m in self.groups if armed or m.key != CIVIL_DEFENSE]
        self.groups = [m for m in self.groups if m.key not in wings] or self.groups
        acting = {m.key for m in self.groups if not compared(text, m)}
        self.groups = [m for m in self.groups if m.key in acting]
        self.apart = foes_told(text, mentions, self.groups)
        """Nouns of fighters, with the groups that they are told to fight: "insurgents took the hill from the X"."""
        self.by_line: dict[int, set[str]] = {}
        for g in self.groups:
            self.by_line.setdefault(context.item(g.start), set()).add(g.key)
        self.own: set[str] = set()
        """Nouns of fighters who are no men of a group that has a name."""
        holy = {x for x in {g.name for g in self.groups} if any(map(simplify(x).__contains__, _JIHAD))}
        self.armies = {
            m.country for m in mentions if m.kind == "force" and m.type == "state_forces" and m.country
        }
        """Countries whose forces the text names."""
        self.loyal = {f"known:{name}" for name, code in lists["loyal"].items() if code.upper() in self.armies}
        """Groups that fight beside the army, who are no rebels."""
        kinds = {g.key: g for g in self.groups if g.name not in holy and g.key not in self.loyal}
        bands = {key: g for key, g in kinds.items() if g.type == "armed_group"}
        # Paramilitaries and militias are no rebels beside a band, those who guard their own homes never are.
        kinds = bands or {
            key: g for key, g in kinds.items() if _GUARDS.search(f"{g.name} {key}".lower()) is None
        }
        self.rebels = next(iter(kinds.values())) if len(kinds) == 1 else None
        self.holy = {g.key for g in self.groups if g.name in holy and g.type == "armed_group"}
        """Groups that call themselves holy warriors: whom "the extremists" means."""
        self.called: dict[str, dict[str, int]] = {}
        """Nouns of fighters, with the groups that were called so in what was read, and where they last were."""
        self.loose: set[str] = set()
        """Nouns of fighters for whom no group was found."""
        so = {g.key: g for g in self.groups if g.text.lower().endswith("rebels")}
        self.rebels = next(iter(so.values())) if len(so) == 1 else self.rebels
        self.first_of = {g.key: g.start for g in reversed(self.groups)}
        self.first_rebels = min((m.start for m in mentions if m.key == "perp:rebels"), default=0)
        self.generic = "SANA" in text or any(
            m.text.lower().endswith(_BODIES) for m in mentions if m.key == "perp:jihadists"
        )
        """Whether the text speaks of terrorist groups that it does not name."""
        self.several = "SANA" in text or any(
            m.text.lower().endswith(_SEVERAL) for m in mentions if m.key == "perp:jihadists"
        )
        self.jihadists = _spoken_of([g for g in self.groups if g.key in self.holy], self.groups)
        """The one of them, in a text on other groups beside it."""
        self.fighters = {g.key for g in self.groups if g.type == "armed_group"}
        """The armed groups that the text names."""
        self.sent = next(iter(self.armies)) if len(self.armies) == 1 and not context.itemized else None
        sent = self.sent
        if sent is not None and (only_from_above(mentions, sent) or only_struck(text, mentions, sent)):
            self.sent = None  # "an army base", and later "French jets": the soldiers are those of the country
        forces = {m.key: m for m in mentions if m.kind == "force" and m.type == "state_forces"}
        self.hosted: str | None = None
        """Of several countries with forces abroad the one whose soldiers were told of last."""
        self.aloft = self.sent is not None and from_the_air(mentions, self.sent)
        """Whether the text names nothing of these forces but what flies."""
        self.states = [m for m in mentions if m.country and m.type in ("state_forces", "government")]
        self.jawans = next(iter(forces.values())) if len(forces) == 1 and not context.itemized else None
        """The one force named, whose men are called so."""
        ranked = [x for x in forces.values() if x.name.endswith(_RANKED)]
        sole = len(ranked) == 1 and not context.itemized and any(map(ranked[0].name.__contains__, _POLICING))
        self.police = ranked[0] if sole else None
        called = {g.key: g for g in self.groups if g.text.endswith(" terrorists")}
        self.branded = next(iter(called.values())) if len(called) == 1 and not self.several else None
        """The one group whose name a text joins to "terrorists", whom it means by the bare word as well."""
        ruled = {m.country for m in mentions if m.country and " regime" in m.text}
        self.regime = next(iter(ruled)) if len(ruled) == 1 else None
        """The country of the one regime that a text calls by whose it is: "the Assad regime"."""
        self.foes = Foes(text, mentions, context)
        self.occupying = lists["occupied"]
        """Countries, in small letters, in which "the army" is another country's, with that one."""
        named = {g.key: g for g in self.groups if g.type == "militia"}
        self.militia = next(iter(named.values())) if len(named) == 1 else None
        self.unnamed: Mention | None = None
        """The last perpetrators that no name was found for."""
        self.first: Mention | None = None
        """The first of them."""

    def place(self, m: Mention) -> tuple[str, str, str | None]:
        """Gives key, type and country of the actor that a generic mention belongs to."""
        type_ = m.type or "unidentified"
        if (party := self.foes.party(m)) is not None:
            return party
        if type_ in ("state_forces", "government"):
            return self._of_state(m, type_)
        if type_ == "civilians":
            return self._civilians(m), type_, None
        linked = m.name != m.text and m.country is None and not self.context.itemized
        group = None if m.country or m.name != m.text else self._antecedent(m)
        noun = m.head.lower()
        if (group is None and noun in self.own) or (group is not None and (noun, group.key) in self.apart):
            self.own.add(noun)  # they fight the group that has a name, and are not its men
            return m.key, "armed_group", None
        if linked and len(self.fighters) == 1 and type_ == "unidentified":
            group = next(
                g for g in self.groups if g.key in self.fighters
            )  # "IS-linked jihadists", later named
        if group is not None:
            return group.key, group.type or type_, None
        self.loose.add(m.head.lower())
        key = m.key
        if key in MERGED:
            apart = self.context.itemized and key == "perp:gunmen"
            # Gunmen of each item are others; "the insurgents" of a bulletin are the same throughout.
            key = (
                f"perp:@{self.context.item(m.start)}" if apart else key if self.context.itemized else "perp:"
            )
        return key, type_, None

    def _of_state(self, m: Mention, type_: str) -> tuple[str, str, str | None]:
        branch = {"government": "gov", "command": "army"}.get(m.key[:-1], m.key[:-1])
        told = m.text.lower().removesuffix("s")
        force = self.jawans if told in _JAWANS else self.police if told in _RANKERS else None
        if force is not None:
            return force.key, "state_forces", force.country
        if (group := self._of_republic(m) or self._its_own(m)) is not None:
            return group.key, group.type or "armed_group", None
        code = m.country or self.context.at(m.start)
        if not m.country and m.text.lower().startswith(_AT_HOME):
            code = self.regime if m.text.lower().startswith("regime") else None
            code = code or self.context.ruled(m.start)
        if branch in _SENT_ABROAD:
            code = self.occupying.get((code or "").lower(), code)
        abroad = branch in _SENT_ABROAD or m.text.lower().startswith(("defence min", "defense min"))
        if branch in ("air", "navy") and self.text.endswith(("its ", "Its "), 0, m.start):
            code = self._spoken_of_before(m) or code
        struck = self.aloft and code is not None and self._struck(m)
        if abroad and code not in self.armies and not struck:
            # "the military" in a text on Kenyan soldiers in Somalia
            code = self.sent or (None if m.country else self._of_several(m)) or code
        return f"{branch}:{code or '?'}", type_, code

    def _spoken_of_before(self, m: Mention) -> str | None:
        """The country of the forces or the government that a sentence named last: "X's army said its air force"."""
        own = (x for x in reversed(self.states) if x.end < m.start)
        last = next(own, None)
        near = last is not None and m.start - last.end < _FAR and ". " not in self.text[last.end : m.start]
        return last.country if last is not None and near else None

    def _of_several(self, m: Mention) -> str | None:
        """Whose soldiers are meant where several countries have sent theirs: of those named before them in the
        sentence, "ambushed Chadian troops, killing six soldiers", then of these.
        """
        if self.context.itemized or len(self.armies) < 2:
            return None
        own = (x for x in reversed(self.states) if x.end < m.start and x.type == "state_forces")
        last = next((x for x in own if x.kind == "force"), None)
        if last is not None and ". " not in self.text[last.end : m.start]:
            self.hosted = last.country
        return self.hosted

    def _struck(self, m: Mention) -> bool:
        """Whether soldiers or a post are told of whom those may have hit who only flew in: "jets hit a camp"."""
        words = f"{m.text} {self.text[m.end : m.end + 24]}".lower()
        return m.text.lower().endswith(_ON_FOOT) or any(f" {x}" in words for x in _SITES)

    def _its_own(self, m: Mention) -> Mention | None:
        """The armed group whose men are told of in its sentence: "the X said its commandos had attacked the post"."""
        if m.country or m.key != "special:" or not self.text.endswith(_OWN, 0, m.start):
            return None
        last = next((x for x in reversed(self.parties) if x.end < m.start), None)
        if last is None or m.start - last.end > _FAR or ". " in self.text[last.end : m.start]:
            return None
        return last if last.kind == "force" and last.type == "armed_group" else None

    def _of_republic(self, m: Mention) -> Mention | None:
        """The one group that calls itself a republic, whose men "the republic's servicemen" are."""
        before = self.text[max(0, m.start - 24) : m.start].lower().replace("’", "'")
        if "republic's " not in before or before.rpartition("republic's ")[2].count(" ") > 1:
            return None
        calling = {g.key: g for g in self.groups if "Republic" in g.text or "Republic" in g.name}
        return next(iter(calling.values())) if len(calling) == 1 else None

    def _civilians(self, m: Mention) -> str:
        """One group of victims in an article; in a digest, what is no plain "people" is a group of its item."""
        if m.head.lower() in _GUARDING:
            return f"civ:{_GUARDING[m.head.lower()]}"
        if not self.context.digest:
            return "civ"
        if m.key == "civ" and simplify(m.head) in _EVERYBODY:
            return "civ"
        return f"civ:{simplify(m.text)}@{self.context.line(m.start)}"

    def _antecedent(self, m: Mention) -> Mention | None:
        """Finds the named group that "the rebels" means: the only rebel group, or the one named just before."""
        line = self.context.item(m.start)
        vague = simplify(m.text).startswith(("suspected", "unidentified", "unknown", "alleged", "presumed"))
        if vague and (m.key != "perp:rebels" or self.context.itemized or "nidentified" in m.text):
            return None
        if self.context.itemized:
            return (
                self._of_line(line)
                if m.key in ("perp:rebels", "perp:jihadists", "perp:insurgents", "perp:fighters")
                else None
            )
        if m.key == "perp:jihadists" and m.head.lower().endswith(_SEVERAL):
            return None  # "the terrorist organizations": several, none of them named
        if m.key == "perp:rebels" and self.rebels is not None:
            return self.rebels
        called = m.text.lower() == "militiamen" and "paramilitary" in self.text
        if called and len(self.fighters) == 1 and not elsewhere(self.text, m.start):
            return next((g for g in self.groups if g.key in self.fighters and g.end <= m.start), None)
        if m.text.lower() in _MILITIAMEN and self.militia is not None:
            return self.militia
        if vague:
            return None
        if m.head.lower() == "terrorists" and self.branded is not None and not elsewhere(self.text, m.start):
            return self.branded
        if (said := self._called_so(m) or self._holy_warriors(m)) is not None:
            return said
        before = self.text[max(0, m.start - 6) : m.start].lower()
        if m.head.lower() in _LONE and before.endswith("the "):
            return None  # "a man opened fire … the attacker": he, and no group that is named
        sole = len(self.fighters) == 1 and m.key in _FIGHTING and plural(m.text)
        sole = sole and not elsewhere(self.text, m.start)
        if not sole and not before.endswith(("the ", "these ", "those ")):
            return self._of_paragraph(m)
        for group in reversed(self.groups):
            if m.key == "perp:militia" and group.type != "militia":
                continue
            loyal = group.key in self.loyal or _GUARDS.search(f"{group.name} {group.key}".lower()) is not None
            if loyal and m.key in ("perp:rebels", "perp:jihadists", "perp:insurgents"):
                continue
            if m.key == "perp:rebels" and self.first_of[group.key] > self.first_rebels:
                continue  # the rebels were spoken of before that group
            if group.end <= m.start and (
                group.key in self.fighters or (not sole and m.key != "perp:jihadists")
            ):
                other = self.unnamed
                if other is not None and other.start > group.start and other.key == m.key:
                    return None  # "gunmen … the attackers": they, and not the group named before them
                near = "\n" not in self.text[group.end : m.start]
                return group if near or self.fighters == {group.key} else None
        return None

    def _of_paragraph(self, m: Mention) -> Mention | None:
        """The one armed group of a paragraph, named before "80 rebels" of it, in a text on several groups."""
        if m.key != "perp:rebels" or not plural(m.text) or self.text.endswith(_OTHERS, 0, m.start):
            return None
        start, end = self.text.rfind("\n", 0, m.start), self.text.find("\n", m.end)
        end = end if end >= 0 else len(self.text)
        near = [g for g in self.groups if start < g.start < end and g.key in self.fighters]
        if len({g.key for g in near}) != 1 or near[0].end > m.start or elsewhere(self.text, m.start):
            return None
        return near[0]

    def _holy_warriors(self, m: Mention) -> Mention | None:
        """The one group of jihadists of a text on others beside it, whom "26 terrorists" and "militants" means."""
        holy = self.jihadists
        if holy is None or self.several or m.key != "perp:jihadists" or m.start < holy.start:
            return None
        if self.first is not None and self.first.start < holy.start:
            return None  # those whom the text brought in without a name
        return holy if plural(m.text) and not elsewhere(self.text, m.start) else None

    def _called_so(self, m: Mention) -> Mention | None:
        """Finds the group that was called the same in the sentence ("XF militants … 40 militants"), or the one of
        holy warriors that "the extremists" means.
        """
        noun = m.head.lower()
        if not plural(m.text) or self.text.endswith(_OTHERS, 0, m.start):
            return None
        for group in reversed(self.groups):
            if group.end > m.start:
                continue
            if ". " in self.text[group.end : m.start] or m.start - group.end > 300:
                break
            if group.text.lower().endswith(" " + noun):
                return group
        if noun in _CALLED:
            near = m.start - _NEAR if self.text.endswith(_THE, 0, m.start) else m.start
            so = self._groups_called(noun, near if noun in self.loose else 0, m.start)
            if len(so) == 1:
                return next((g for g in reversed(self.groups) if g.key in so and g.end <= m.start), None)
        if noun in _WAGED and self.holy and not self.generic and not elsewhere(self.text, m.start):
            return next((g for g in reversed(self.groups) if g.key in self.holy and g.end <= m.start), None)
        if noun not in _EXTREME or len(self.holy) != 1 or not self.text.endswith(_THE, 0, m.start):
            return None
        return next((g for g in reversed(self.groups) if g.key in self.holy and g.end <= m.start), None)

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
