"""Finds the words of a text that name forces, groups, civilians, persons, media, offices and places."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from extract.engines.rules.lexicon import Known, Lexicon
from extract.engines.rules.scan import CAPITAL, LOWER, UPPER, Scan, Tag


@dataclass(frozen=True, slots=True)
class Mention:
    """Words at [start, end) of a text that name something.

    `kind` is force, generic, person, media, office or place. `type` is the actor type (None for places and offices).
    `country` is an ISO code or None. `key` is the same for all mentions of one entity. `name` is the usual name.
    `head` is, for a group, the part of the text that is its bare name; for a generic, its noun; for a place, its
    level: site, town, district, region, area or country; for an office, its noun.
    """

    start: int
    end: int
    text: str
    kind: str
    type: str | None
    country: str | None
    key: str
    name: str
    head: str


_ADJECTIVES: Final = frozenset(
    ["government", "federal", "national", "state", "special", "elite", "regular", "local", "armed", "provincial", "interim", "transitional", "military", "security", "led", "backed", "allied", "aligned", "joint", "naval", "air", "ground", "royal", "republican", "regional", "riot", "border", "counter", "own", "paramilitary", "pro", "main"]
)
_EXTENDING: Final = frozenset(
    ["fighters", "fighter", "militants", "militant", "rebels", "rebel", "insurgents", "insurgent", "guerrillas", "guerrilla", "terrorists", "terrorist", "jihadists", "jihadist", "gunmen", "forces", "troops", "soldiers", "members", "member", "group", "militia", "militiamen", "combatants", "mercenaries", "extremists", "bandits", "alliance", "coalition", "movement", "militants", "operatives", "elements", "personnel", "fighters", "separatists", "commandos", "paramilitaries", "organization", "organisation", "network", "separatist", "aircraft", "warplanes", "jets", "drones"]
)
_PERP_TYPES: Final = {"militia": "militia", "rebels": "armed_group"}


def find_mentions(text: str, lexicon: Lexicon, *, title: str = "") -> list[Mention]:
    """Finds all mentions, sorted and without overlap; a `title` helps to tell which country is spoken of."""
    from extract.engines.rules.persons import find_persons
    from extract.engines.rules.placing import find_places
    from extract.engines.rules.shapes import find_groups

    scan = Scan(text, lexicon)
    votes = dict(scan.votes)
    if title:
        for code, weight in Scan(title, lexicon).votes.items():
            votes[code] = votes.get(code, 0.0) + weight
    taken: list[bool] = [False] * len(scan.words)
    found: list[Mention] = []
    find_groups(scan, votes, taken, found)
    _Tagged(scan, votes, taken, found).run()
    find_persons(scan, taken, found)
    find_places(scan, votes, taken, found)
    found.sort(key=lambda m: (m.start, -m.end))
    return found


class _Tagged:
    """Turns the marked phrases of a scan into mentions, from left to right."""

    def __init__(self, scan: Scan, votes: dict[str, float], taken: list[bool], found: list[Mention]) -> None:
        self.scan, self.votes, self.taken, self.found = scan, votes, taken, found

    def run(self) -> None:
        for tag in self.scan.tags:
            if any(self.taken[tag.at : tag.end]):
                continue
            (
                self._known(tag)
                or self._of_country(tag)
                or self._state(tag)
                or self._generic(tag)
                or self._media(tag)
            )

    def _add(
        self,
        i: int,
        j: int,
        kind: str,
        type_: str | None,
        country: str | None,
        key: str,
        name: str,
        head: str,
    ) -> bool:
        scan = self.scan
        start, end = scan.starts[i], scan.ends[j - 1]
        self.found.append(
            Mention(start, end, scan.text[start:end], kind, type_, country or None, key, name, head)
        )
        self.taken[i:j] = [True] * (j - i)
        return True

    def _next(self, j: int) -> Tag | None:
        """Gives the tag right after word j, past a possessive "s"."""
        scan = self.scan
        j = scan.after(j)
        if j >= len(scan.words) or scan.gap(j - 1) not in (" ", "-", "\n", "\u00a0", "'", "’"):
            return None
        tag = scan.tag_at.get(j)
        return tag if tag and not self.taken[j] else None

    def _known(self, tag: Tag) -> bool:
        actor = self.scan.actor(tag, self.votes)
        if actor is None:
            return False
        if actor.type == "media" or actor.type == "person":
            return self._add(
                tag.at,
                tag.end,
                "media",
                actor.type,
                None,
                actor.key,
                actor.name,
                self.scan.slice(tag.at, tag.end),
            )
        end = self._extended(tag.end, actor)
        country = actor.country if actor.type in ("state_forces", "government") else None
        head = self.scan.slice(tag.at, tag.end)
        return self._add(tag.at, end, "force", actor.type, country, actor.key, actor.name, head)

    def _extended(self, end: int, actor: Known) -> int:
        scan = self.scan
        at = end
        while at < len(scan.words) and at < end + 2 and scan.gap(at - 1) == " " and not self.taken[at]:
            if scan.words[at] not in _EXTENDING or (scan.mode == "mixed" and scan.caps[at] == UPPER):
                break
            at += 1
        return at

    def _of_country(self, tag: Tag) -> bool:
        scan = self.scan
        code = scan.is_demonym(tag)
        if not code:
            return False
        end, follower = tag.end, self._next(tag.end)
        while follower is None or not (
            follower.word.classes.keys() & {"force", "gov", "perp", "civ", "media"}
        ):
            at = scan.after(end)
            if (
                at >= len(scan.words)
                or scan.words[at] not in _ADJECTIVES
                or at > tag.end + 2
                or scan.gap(at - 1) not in (" ", "-", "'", "’")
            ):
                return False
            end, follower = at + 1, self._next(at + 1)
        classes = follower.word.classes
        head = scan.slice(follower.at, follower.end)
        text = scan.slice(tag.at, follower.end)
        if "force" in classes:
            return self._add(
                tag.at,
                follower.end,
                "force",
                "state_forces",
                code,
                *self._force_key(classes["force"], code, text),
                head,
            )
        if "gov" in classes:
            return self._add(
                tag.at,
                follower.end,
                "force",
                "government",
                code,
                *self._gov_key(classes["gov"], code, text),
                head,
            )
        if "perp" in classes:
            type_ = _PERP_TYPES.get(classes["perp"], "unidentified")
            return self._add(
                tag.at,
                follower.end,
                "generic",
                type_,
                code,
                f"perp:{' '.join(scan.words[tag.at : follower.end])}",
                text,
                head,
            )
        if "civ" in classes:
            return self._add(tag.at, follower.end, "generic", "civilians", code, "civ", text, head)
        return self._add(tag.at, follower.end, "media", "media", None, f"media:{text.lower()}", text, head)

    def _force_key(self, branch: str, code: str, text: str) -> tuple[str, str]:
        if branch in ("army", "command"):
            return f"army:{code}", f"{self.scan.lexicon.demonym(code)} army"
        return f"{branch}:{code}", text

    def _gov_key(self, branch: str, code: str, text: str) -> tuple[str, str]:
        if branch == "government":
            return f"gov:{code}", f"{self.scan.lexicon.demonym(code)} government"
        return f"{branch}:{code}", text

    def _state(self, tag: Tag) -> bool:
        classes = tag.word.classes
        text = self.scan.slice(tag.at, tag.end)
        if "force" in classes:
            return self._add(
                tag.at, tag.end, "generic", "state_forces", None, f"{classes['force']}:", text, text
            )
        if "gov" in classes:
            return self._add(tag.at, tag.end, "generic", "government", None, f"{classes['gov']}:", text, text)
        return False

    def _generic(self, tag: Tag) -> bool:
        classes = tag.word.classes
        scan = self.scan
        head = scan.slice(tag.at, tag.end)
        if "perp" in classes:
            at = tag.at
            while (
                at > 0
                and not self.taken[at - 1]
                and scan.gap(at - 1) in (" ", "-")
                and self._modifies(at - 1)
            ):
                at -= 1
            text = scan.slice(at, tag.end)
            type_ = _PERP_TYPES.get(classes["perp"], "unidentified")
            return self._add(at, tag.end, "generic", type_, None, f"perp:{classes['perp']}", text, head)
        if "civ" in classes:
            return self._add(tag.at, tag.end, "generic", "civilians", None, "civ", head, head)
        return False

    def _modifies(self, i: int) -> bool:
        tag = self.scan.tag_at.get(i)
        return bool(tag and "mod" in tag.word.classes)

    def _media(self, tag: Tag) -> bool:
        if "media" not in tag.word.classes:
            return False
        text = self.scan.slice(tag.at, tag.end)
        return self._add(tag.at, tag.end, "media", "media", None, f"media:{text.lower()}", text, text)


def capital_run(scan: Scan, i: int, limit: int = 8) -> int:
    """Gives the end of the run of capitalised words that starts at word i, joining words inside it included."""
    j = i
    end = i
    while j < len(scan.words) and j < i + limit:
        if scan.caps[j] != LOWER:
            end = j + 1
        elif scan.words[j] not in _PARTICLES:
            break
        if scan.gap(j) not in (" ", "-", "'", "’", "\u00a0"):
            break
        j += 1
    return end


_PARTICLES: Final = frozenset(
    ["of", "the", "for", "and", "al", "el", "ad", "ar", "as", "de", "del", "la", "las", "los", "du", "da", "des", "wa", "ul", "ud", "e", "i", "ibn", "bin", "ben", "abu", "ash", "an", "at", "wal"]
)
__all__ = ["CAPITAL", "Mention", "capital_run", "find_mentions"]
