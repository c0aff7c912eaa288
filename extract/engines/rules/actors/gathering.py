"""Decides which actor of a text a common noun stands for: "soldiers", "the militants", "villagers"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import Final

from extract.engines.rules.actors.in_brackets import named_in_brackets
from extract.engines.rules.actors.named_forces import NamedForces
from extract.engines.rules.actors.named_groups import SEVERAL
from extract.engines.rules.mentions.beside_names import elsewhere, plural
from extract.engines.rules.mentions.foes import Foes
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.lexicon import simplify
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

_EVERYBODY: Final = listed("everybody")
_OF_AN_ITEM: Final = listed("victims_of_an_item")
_GUARDING: Final = {
    "bodyguard": "bodyguards", "bodyguards": "bodyguards", "security contractor": "contractors",
    "security contractors": "contractors",
}  # fmt: skip
"""Those who are hurt in the course of their duty, who are told apart from passers-by."""
_FIGHTING: Final = frozenset({"perp:jihadists", "perp:insurgents", "perp:rebels", "perp:fighters"})
_LONE: Final = frozenset(("attacker", "assailant", "shooter", "gunman"))
_MILITIAMEN: Final = frozenset({"militiaman", "militiamen", "volunteer", "volunteers", "militia fighters"})
_OF_NO_NAME: Final = lazy(
    r"\s(?:of|from|in|belonging to)\s(?:a|an|some)\s(?:[\w-]{2,12}\s){0,3}?"
    r"(?:(?:unidentified|unknown|unnamed|undetermined|unspecified)\s(?:[\w-]{3,14}\s){0,2}?(?:group|organi[sz]ation|gang|faction|band|movement|commando|cell)s?\b"
    r"|(?:group|organi[sz]ation|gang|faction|band|movement|commando|cell)\s(?:as\s)?(?:still|yet|not)\b)"
)
"""What is said behind those whose group nobody knows: "rebels of a still unidentified group"."""
_OTHERS: Final = ("other ", "Other ", "another ", "more ")
_THE: Final = ("the ", "The ", "those ", "these ")
_NEAR: Final = 400
"""Characters behind "militants of the X" within which "the militants" are these."""
_BEFORE: Final = 90
_FOUGHT: Final = lazy(
    r"\b(?:clash(?:ed|es|ing)? with|battl(?:ed|es|ing)|fought|fighting|fire with"
    r"|(?:raid|attack|storm|ambush|track|engag)ed) [^,;.\n]{0,60}\Z"
)
"""How those are told of who are fought, before their name."""
_IN_A_FIGHT: Final = lazy(
    r"\b(?:clash(?:es)?|(?:gun|fire)(?:fights?|[ -]?battles?)|gunfights?|shoot-?outs?|skirmish(?:es)?|battles?"
    r"|confrontations?|fighting|exchange of (?:gun)?fire) (?:between|with) [^;.\n]{0,70}\Z"
)
"""How a fight with a group is told of, before its name."""
_OPENS: Final = lazy(r"[.!?][”\"’]?\s{1,3}(?:The |the |Masked |Hooded |Armed |Heavily armed )?\Z")
"""Where those who act open the sentence behind."""
_STOPPED: Final = lazy(r"[.!?][”\"’]?\s")
_FELLED: Final = lazy(r"(?:,|\band) (?:leaving|killing|wounding|capturing|killed) [^,;.\n]{0,30}\Z")
_OF_FORCES: Final = ("men", "man", "members", "boys")
_WHOSE: Final = lazy(r"(?: of [A-Z][^,.;]{2,30})?(?: \([A-Z]\w+\))?,? whose ")
_CALLED: Final = ("militants", "terrorists", "jihadists", "insurgents", "extremists", "mercenaries")
_WAGED: Final = ("jihadists", "extremists", "terrorists", "islamists")
_EXTREME: Final = ("jihadists", "extremists", "islamists", "takfiris")
_BANDED: Final = frozenset(("gang", "cartel", "clan"))
_A_BAND: Final = (" a ", " A ", "rival ", "another ", "other ", " any ", " no ")
_RIVAL: Final = frozenset(("rival", "other", "another", "drug", "armed", "criminal"))
_ATTACKERS: Final = frozenset(("attackers", "assailants", "raiders", "attacker", "assailant"))
_STRUCK_AT: Final = lazy(
    r" (?:[\w' -]{0,40} )?(?:attacked|ambushed|raided|stormed|assaulted|bombed|shelled|overran"
    r"|fired (?:on|at)) [^,;]*\Z"
)
_RISEN: Final = frozenset({"perp:insurgents", "perp:fighters"})
_BANDS: Final = frozenset({"perp:gunmen", "perp:jihadists"})
MERGED: Final = frozenset({"perp:gunmen", "perp:jihadists", "perp:insurgents"})


class Gathering(NamedForces):
    """Decides which actor a common noun such as "soldiers", "the militants" or "villagers" stands for."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        context: CountryContext,
        wings: set[str],
        lists: dict[str, dict[str, str]],
    ) -> None:
        super().__init__(text, mentions, context, wings, lists)
        self.foes = Foes(text, mentions, context)
        self.own: set[str] = set()
        """Nouns of fighters who are no men of a group that has a name."""
        self.loose: set[str] = set()
        """Nouns of fighters for whom no group was found."""
        self.unnamed: dict[str, Mention] = {}
        """The last perpetrators that no name was found for, by what they are called."""
        self.first: Mention | None = None
        """The first of them."""
        self.alone = not context.digest and len({g.key for g in self.groups}) == 1
        """Whether dated notes of one country name one group: the rebels of all of them."""
        self.struck = _struck_by_others(text, mentions)
        """Groups whom others attacked: whom "the attackers" does not mean."""
        told = {m.key for m in mentions}
        self.risen = not (self.holy or context.itemized) and told.isdisjoint(_BANDS)
        """Whether a text that speaks of no bands and no holy warriors means rebels by "insurgents"."""
        self.rising = self.risen and "perp:rebels" in told

    def place(self, m: Mention) -> tuple[str, str, str | None]:
        """Gives key, type and country of the actor that a generic mention belongs to."""
        type_ = m.type or "unidentified"
        if (party := self.foes.party(m)) is not None:
            return party
        if (named := named_in_brackets(self.text, m, self.parties, self.party_starts)) is not None:
            return named.key, named.type or type_, named.country
        if type_ in ("state_forces", "government"):
            return self._of_state(m, type_)
        if type_ == "civilians":
            if (owner := self._whose(m)) is not None:
                return owner.key, owner.type or type_, owner.country
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
        if key in _RISEN and self.rising:
            return "perp:rebels", "armed_group", None
        if key in MERGED:
            apart = self.context.itemized and key == "perp:gunmen"
            # Gunmen of each item are others; "the insurgents" of a bulletin are the same throughout.
            if apart:
                key = f"perp:@{self.context.item(m.start)}"
            elif self.context.digest:
                key = f"{key}@{self.context.item(m.start)}"
            elif not self.context.itemized:
                key = "perp:"
        return key, type_, None

    def _whose(self, m: Mention) -> Mention | None:
        """The force right before "whose men": "the army of Lomba, whose men were attacked"."""
        if m.head.lower() not in _OF_FORCES or not self.text.endswith("whose ", 0, m.start):
            return None
        before = bisect_left(self.party_starts, m.start) - 1
        party = self.parties[before] if before >= 0 else None
        if party is None or party.kind != "force" or _WHOSE.fullmatch(self.text, party.end, m.start) is None:
            return None
        return party

    def _civilians(self, m: Mention) -> str:
        """One group of victims in an article; in a digest, what is no plain "people" is a group of its item."""
        if m.head.lower() in _GUARDING:
            return f"civ:{_GUARDING[m.head.lower()]}"
        if not self.context.digest:
            return "civ"
        if m.key == "civ" and (head := simplify(m.head)) in _EVERYBODY and head not in _OF_AN_ITEM:
            return "civ"
        return f"civ:{simplify(m.text)}@{self.context.line(m.start)}"

    def _antecedent(self, m: Mention) -> Mention | None:
        """Finds the named group that "the rebels" means: the only rebel group, or the one named just before."""
        if _OF_NO_NAME.match(self.text, m.end):
            return None
        line = self.context.item(m.start)
        vague = simplify(m.text).startswith(("suspected", "unidentified", "unknown", "alleged", "presumed"))
        if vague and (not self._rebel(m) or self.context.itemized or "nidentified" in m.text):
            return None
        if self.context.itemized:
            if self._rebel(m) and self.rebels is not None and self.alone:
                return self.rebels
            return (
                self._of_line(line)
                if m.key in ("perp:rebels", "perp:jihadists", "perp:insurgents", "perp:fighters")
                else None
            )
        if (named := self._of_band(m)) is not None:
            return named
        many = m.key == "perp:gunmen" and m.text.lower().endswith(("s", "men"))
        if many and (foe := self._felled(m) or self._of_fight_before(m)) is not None:
            return foe
        if m.key == "perp:jihadists" and m.head.lower().endswith(SEVERAL):
            return None  # "the terrorist organizations": several, none of them named
        if self._rebel(m) and self.rebels is not None:
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
        return self._named_before(m, sole=sole)

    def _felled(self, m: Mention) -> Mention | None:
        """The group that is fought before its dead are counted: "clashed with the X on Friday, killing nine gunmen"."""
        for group in reversed(self.groups):
            if group.end > m.start:
                continue
            between = self.text[group.end : m.start] if m.start - group.end < _NEAR else "."
            if "." in between or "\n" in between or _FELLED.search(between) is None:
                return None
            fought = _FOUGHT.search(self.text, max(0, group.start - _BEFORE), group.start) is not None
            return group if fought and group.key in self.fighters else None
        return None

    def _of_band(self, m: Mention) -> Mention | None:
        """The one group of a text, called a gang or a cartel there, whose men "gang members" and "the gang" are."""
        words = simplify(m.text).split()
        noun = next((x for x in words if x in _BANDED), "")
        if not noun or len(self.fighters) != 1 or self.text[max(0, m.start - 8) : m.start].endswith(_A_BAND):
            return None
        own = next((g for g in self.groups if g.key in self.fighters and g.end <= m.start), None)
        called = own is not None and any(
            noun in simplify(g.text).split() or self.text.startswith(f" {noun}", g.end)
            for g in self.groups
            if g.key == own.key
        )
        return own if called and words[0] not in _RIVAL else None

    def _of_fight_before(self, m: Mention) -> Mention | None:
        """The one group of a text that fought in the sentence before the gunmen act: "A clash between police and the X
        gang left nine dead. Gunmen ambushed a patrol".
        """
        group = next((g for g in reversed(self.groups) if g.end <= m.start), None)
        if len(self.fighters) != 1 or group is None or m.start - group.end > _NEAR:
            return None
        between = self.text[group.end : m.start]
        opens = _OPENS.search(between)
        if opens is None or _STOPPED.search(between[: opens.start()]) is not None:
            return None
        end = _STOPPED.search(self.text, m.end)
        until = end.start() if end is not None else len(self.text)
        foe = bisect_right(self.of_states, m.end)
        if foe == len(self.of_states) or self.of_states[foe] >= until:
            return None  # "Gunmen shot dead a judge in Oro on Tuesday"
        begin = max(0, group.start - _BEFORE)
        return group if _IN_A_FIGHT.search(self.text, begin, group.start) is not None else None

    def _rebel(self, m: Mention) -> bool:
        """Whether a noun of fighters says "rebels", or "insurgents" of a text that means the same by it."""
        return m.key == "perp:rebels" or (m.key in _RISEN and self.risen)

    def _named_before(self, m: Mention, *, sole: bool) -> Mention | None:
        """Finds the group named last before a noun of fighters; `sole`: it is the only one of fighters."""
        for group in reversed(self.groups):
            if m.key == "perp:militia" and group.type != "militia":
                continue
            loyal = group.key in self.loyal or group.key in self.guards
            if loyal and m.key in ("perp:rebels", "perp:jihadists", "perp:insurgents"):
                continue
            if m.key == "perp:rebels" and group.type == "militia" and self.fighters:
                continue  # "RUF rebel forces fought Kamajor militiamen": the rebels are the RUF
            if m.key == "perp:rebels" and self.first_of[group.key] > self.first_rebels:
                continue  # the rebels were spoken of before that group
            if m.head.lower() in _ATTACKERS and group.key in self.struck:
                continue
            if group.end <= m.start and (
                group.key in self.fighters or (not sole and m.key != "perp:jihadists")
            ):
                other = self.unnamed.get(m.key)
                if other is not None and other.start > group.start:
                    return None  # "gunmen … the attackers": they, and not the group named before them
                near = "\n" not in self.text[group.end : m.start]
                if not near and self._others_of_paragraph(m, group):
                    return None
                return group if near or self.fighters == {group.key} else None
        return None

    def _others_of_paragraph(self, m: Mention, group: Mention) -> bool:
        """Whether a paragraph behind that of a group brings in others without a name: "Armed men … The gunmen"."""
        last = max((x for x in self.unnamed.values()), key=lambda x: x.start, default=None)
        return last is not None and last.start > group.end and "\n" not in self.text[last.end : m.start]

    def _of_paragraph(self, m: Mention) -> Mention | None:
        """The one armed group of a paragraph, named before "80 rebels" of it, in a text on several groups."""
        if not self._rebel(m) or not plural(m.text) or self.text.endswith(_OTHERS, 0, m.start):
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


def _struck_by_others(text: str, mentions: list[Mention]) -> set[str]:
    """The keys of groups that a sentence tells others to have attacked: "Jihadists stormed a post of the X"."""
    armed = [m for m in mentions if m.kind in ("force", "generic") and m.type in OUTLAWS]
    found: set[str] = set()
    for before, m in pairwise(armed):
        if m.kind == "force" and before.key != m.key and m.start - before.end <= _BEFORE:
            between = text[before.end : m.start]
            if ". " not in between and _STRUCK_AT.match(between) is not None:
                found.add(m.key)
    return found
