"""The forces and governments that a text names, and which of them its soldiers are."""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from extract.engines.rules.actors.named_groups import NamedGroups
from extract.engines.rules.actors.sole_bodies import SoleBodies
from extract.engines.rules.mentions.missions import from_the_air, only_from_above, only_struck
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.vocabulary.finding import Mention
from extract.engines.rules.vocabulary.words import phrases
from extract.text.patterns import lazy

_SENT_ABROAD: Final = frozenset({"army", "air", "navy", "special"})
"""Branches that a country sends to others, whose bare nouns are then those of the one country named."""
_AT_HOME: Final = ("government", "regime", "loyalist")
"""What calls the forces of the country itself, and none that were sent into it."""
_JAWANS: Final = ("jawan", "trooper")
_RANKERS: Final = phrases("police_ranks")
_OWN: Final = ("its ", "our ", "their ")
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
_RANKED: Final = ("Force", "Police", "Corps", "Guard", "Constabulary", "Gendarmerie")
_POLICING: Final = ("Police", "Constabulary", "Gendarmerie")


_TITLED: Final = (
    "Soldier",
    "Soldiers",
    "Sailor",
    "Sailors",
    "Airman",
    "Airmen",
    "Paratroopers",
    "Trooper",
    "Troopers",
)
_ISSUED: Final = lazy(r"[a-z0-9,] (?:Soldiers?|Sailors?|Airm[ae]n|Paratroopers?)\b(?! [A-Z])")
_AND_MORE: Final = lazy(
    r"(?: (?:personnel|men|members|troopers|officers|jawans|guards))?(?:,| and|, and) (?:[a-z]+|\d+) (?:\w+ )?"
)
"""What stands between those of a body and others counted with them."""
_WITH_MORE: Final = lazy(r"(?:,| and|, and) (?:[a-z]+|\d+) (?:\w+ (?:of|from) (?:the )?)?")
"""What stands between others and those of a body counted behind them."""


class NamedForces(NamedGroups):
    """Knows which forces and governments a text names, and whose its soldiers are."""

    def __init__(
        self,
        text: str,
        mentions: list[Mention],
        context: CountryContext,
        wings: set[str],
        lists: dict[str, dict[str, str]],
    ) -> None:
        super().__init__(text, mentions, context, wings, lists)
        self.armies |= _of_governments(mentions, context)
        self.sent = _sent(text, mentions, context, self.armies)
        """The one country whose forces the text names, where "the soldiers" are then its own."""
        self.hosted: str | None = None
        """Of several countries with forces abroad the one whose soldiers were told of last."""
        self.aloft = self.sent is not None and from_the_air(mentions, self.sent)
        """Whether the text names nothing of these forces but what flies."""
        self.states = [m for m in mentions if m.country and m.type in ("state_forces", "government")]
        self.starts = [m.start for m in self.states]
        forces = {m.key: m for m in mentions if m.kind == "force" and m.type == "state_forces"}
        self.bodies = SoleBodies(mentions, itemized=context.itemized)
        self.jawans = next(iter(forces.values())) if len(forces) == 1 and not context.itemized else None
        """The one force named, whose men are called so."""
        ranked = [x for x in forces.values() if x.name.endswith(_RANKED)]
        sole = len(ranked) == 1 and not context.itemized and any(map(ranked[0].name.__contains__, _POLICING))
        self.police = ranked[0] if sole else None
        ruled = {m.country for m in mentions if m.country and " regime" in m.text}
        self.regime = next(iter(ruled)) if len(ruled) == 1 else None
        """The country of the one regime that a text calls by whose it is: "the Assad regime"."""
        self.issued = _ISSUED.search(text) is not None
        """Whether a text writes "Soldiers" with a capital, as the releases of American commands do of their own."""
        self.occupying = lists["occupied"]
        """Countries, in small letters, in which "the army" is another country's, with that one."""

    def _of_state(self, m: Mention, type_: str) -> tuple[str, str, str | None]:
        if self.issued and not m.country and m.text in _TITLED and (own := self._who_issued(m)) is not None:
            return own.key, own.type or type_, own.country
        branch = {"government": "gov", "command": "army"}.get(m.key[:-1], m.key[:-1])
        told = m.text.lower().removesuffix("s")
        force = self.jawans if told in _JAWANS else self.police if told in _RANKERS else None
        if force is not None:
            return force.key, "state_forces", force.country
        if (body := self.bodies.of(m)) is not None and not self._counted_apart(m, body):
            return body.key, "state_forces", body.country
        if (group := self._of_republic(m) or self._its_own(m)) is not None:
            return group.key, group.type or "armed_group", None
        code = m.country or self.context.at(m.start)
        home = not m.country and m.text.lower().startswith(_AT_HOME)
        if home:
            code = self.regime if m.text.lower().startswith("regime") else None
            code = code or self.context.ruled(m.start)
        if branch in _SENT_ABROAD:
            code = self.occupying.get((code or "").lower(), code)
        abroad = (branch in _SENT_ABROAD and not (home and code)) or m.text.lower().startswith(
            ("defence min", "defense min")
        )
        if branch in ("air", "navy") and self.text.endswith(("its ", "Its "), 0, m.start):
            code = self._spoken_of_before(m) or code
        struck = self.aloft and code is not None and self._struck(m)
        if abroad and code not in self.armies and not struck:
            # "the military" in a text on Kenyan soldiers in Somalia
            code = self.sent or (None if m.country else self._of_several(m)) or code
        return f"{branch}:{code or '?'}", type_, code

    def _who_issued(self, m: Mention) -> Mention | None:
        """The American or foreign force named last before those whom a release of such a force calls its "Soldiers";
        the first one behind them, if none stands before.
        """
        own = [
            x for x in self.parties if x.kind == "force" and (x.type == "international" or x.country == "US")
        ]
        before = [x for x in own if x.end <= m.start]
        return before[-1] if before else own[0] if own else None

    def _counted_apart(self, m: Mention, body: Mention) -> bool:
        """Whether bare soldiers are told beside those of the one body named: "four men of the X and two soldiers"."""
        last = next((x for x in reversed(self.states) if x.end < m.start), None)
        told = last is not None and last.key == body.key
        k = bisect_right(self.starts, m.end)
        after = self.states[k] if k < len(self.states) and self.states[k].key == body.key else None
        if after is not None and _WITH_MORE.fullmatch(self.text, m.end, after.start) is not None:
            return True  # "four soldiers and three men of the X"
        return told and last is not None and _AND_MORE.fullmatch(self.text[last.end : m.start]) is not None

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


def _of_governments(mentions: list[Mention], context: CountryContext) -> set[str]:
    """The countries whose own forces a text tells of as those of the government: "government troops"."""
    home = (m for m in mentions if m.kind == "generic" and m.type == "state_forces" and not m.country)
    lands = {context.ruled(m.start) for m in home if m.text.lower().startswith(_AT_HOME[0])}
    return {x for x in lands if x is not None}


def _sent(text: str, mentions: list[Mention], context: CountryContext, armies: set[str]) -> str | None:
    """The one country whose forces a text names, unless they only fly or are only struck."""
    sent = next(iter(armies)) if len(armies) == 1 and not context.itemized else None
    if sent is not None and (only_from_above(mentions, sent) or only_struck(text, mentions, sent)):
        return None  # "an army base", and later "French jets": the soldiers are those of the country
    return sent
