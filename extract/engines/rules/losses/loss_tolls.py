"""Losses told by tolls and numbers: "the toll rose to 12", "put the number of soldiers killed at nine"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.grammar.links import LOSSY
from extract.engines.rules.losses.loss_values import Counted, Loss, Value, of_noun
from extract.engines.rules.vocabulary.words import listed, phrases

HEAVY: Final = listed("heavy")
BEFALLEN: Final = {
    "wounded": "wounded",
    "injured": "wounded",
    "hurt": "wounded",
    "maimed": "wounded",
    "hospitalized": "wounded",
    "hospitalised": "wounded",
    "dead": "killed",
    "killed": "killed",
    "slain": "killed",
    "missing": "missing",
    "captured": "captured",
}
_SETTLEMENTS: Final = listed("counted_places")
"""Places that are counted beside the dead: "raids on two towns"."""
_HURT_NOUNS: Final = listed("the_hurt")
_WITH: Final = frozenset(("wounds", "injuries", "burns"))
_TURNING: Final = frozenset(("but", "while", "although", "though", "whereas"))
_REACHED: Final = frozenset(("be", "reach", "total", "exceed"))
_BEFELL: Final = {"wound": "wounded", "abduct": "captured", "capture": "captured", "vanish": "missing"}
"""What befell those whose number is told: "the number of people kidnapped"."""
_HURT: Final = {"kill": "killed", "wound": "wounded", "abduct": "captured"}
_FELL: Final = frozenset(("fell", "fallen", "perished"))


_OF_WOUNDS: Final = frozenset(("injury", "injuries", "injured", "wounded", "wounds"))
"""What a toll is called by that counts no dead: "the injury toll rose to 40"."""


class LossTolls(Counted):
    """Finds the losses that a toll or a number tells of in one sentence."""

    def number_hurt(self, chunks: list[Chunk], of: int, found: list[Loss]) -> bool:
        """Reads "put the number of soldiers killed at nine", "the number of people injured has risen to 40"."""
        verb = chunks[of + 1] if of + 1 < len(chunks) else None
        kind = _HURT.get(verb.cls) if verb is not None and verb.voice == "passive" and not verb.aux else None
        first = of + 2
        if kind is None and (by := _killed_by(chunks, of + 1)) > 0:
            kind, first = _HURT.get(chunks[by].cls), by + 1  # "the number of men it had killed"
        if kind is None and chunks[of].figure is None and self.people(chunks[of]):
            # "the number of wounded soldiers"
            kind = next((BEFALLEN[x] for x in chunks[of].words[:-1] if x in BEFALLEN), None)
            first = of + 1
        if kind is None and (clause := who_were(chunks, of)) is not None:
            kind, first = clause  # "the number of men who were killed in the raid on X has risen to nine"
        if kind is None:
            return False
        if (before := _told_before(chunks, of)) > 0 or (before := risen(chunks, of - 2)) > 0:
            self.add(chunks, before, -1, kind, "toll", found, owner=[of])
            return True
        for k in range(first, min(of + 20, len(chunks) - 1)):
            c, figure = chunks[k], chunks[k + 1]
            if (
                c.head == "at"
                and figure.head in ("anything", "anywhere", "somewhere")
                and k + 2 < len(chunks)
            ):
                c, figure, k = c, chunks[k + 2], k + 1  # "at anywhere between four and 11"
            if c.kind == "P" and c.head in ("at", "to") and figure.kind == "NG" and figure.figure is not None:
                self.add(chunks, k + 1, -1, kind, "toll", found, owner=[of])
                return True
            be = c.verb is not None and c.verb.lemma in _REACHED and not c.neg
            if be and figure.kind == "NG" and figure.figure is not None and not figure.words:
                self.add(chunks, k + 1, -1, kind, "toll", found, owner=[of])
                return True
            counted = c.kind == "NG" and c.figure is not None and chunks[k - 1].head != "from"
            if counted and c.words and chunks[k - 1].kind == "P" and not self.people(c):
                continue  # "the number of traders slain in two raids has reached 20"
            if c.kind not in ("VG", "A", "P", "NG", "D") or counted:
                return False
        return False

    def toll(self, chunks: list[Chunk], i: int, found: list[Loss]) -> None:
        """Adds what a toll counts: its own figure, or the one told behind it."""
        own = chunks[i].figure
        if own is not None and own.low == 0:
            return
        if own is not None or any(x in HEAVY for x in chunks[i].words):
            value = self.value(chunks[i]) or Value(
                1, None, True, self.text[chunks[i].start : chunks[i].end], chunks[i].start, chunks[i].end
            )
            found.append(Loss("killed_or_wounded", value, i, -1, "heavy-toll", inherit=True))
            return
        best = self._toll_behind(chunks, i)
        if best >= 0 and not _of_a_season(chunks, i, best):
            owner = [
                k + 1
                for k in range(i + 1, best)
                if chunks[k].head in ("among", "amongst", "for", *(("of",) if k == i + 1 else ()))
                and _told_whose(chunks, k + 1)
            ]
            of = of_noun(chunks, i)
            hurt = (
                chunks[i].head == "number"
                and of > 0
                and bool({chunks[of].head, *chunks[of].words} & {"wounded", "injured"})
            ) or not _OF_WOUNDS.isdisjoint(chunks[i].words)
            verb = chunks[of + 1] if 0 <= of < len(chunks) - 1 else chunks[i]
            fate = "killed" if verb.aux else _BEFELL.get(verb.cls, "killed")
            now = _now(chunks, best)
            while 0 <= best < len(chunks):
                self.add(chunks, best, -1, "wounded" if hurt else fate, "toll", found, owner=owner[:1])
                best = next_member(chunks, best + 1)
                if best < len(chunks) and (chunks[best].figure is None or self.thing(chunks[best])):
                    break
                if best + 1 < len(chunks) and chunks[best + 1].kind == "VG":
                    break
            if now >= 0:
                self.add(chunks, now, -1, "wounded" if hurt else fate, "toll", found, owner=owner[:1])

    def _toll_behind(self, chunks: list[Chunk], i: int) -> int:
        """The figure of the toll at `i`, told behind it: "the toll has risen to 12"; -1: none."""
        for k in range(i + 1, min(i + 22, len(chunks))):
            c = chunks[k]
            if c.kind == "C" and c.head == "because":
                break  # "may rise because there are some in a bad state"
            if c.kind == "NG" and "missing" in c.words:
                break  # "the toll is provisional, as the search for six missing men goes on"
            if c.kind == "NG" and c.figure is not None and c.figure.low != 0:
                after = chunks[k + 1] if k + 1 < len(chunks) else None
                if after is not None and after.head == "in" and _in_a_state(chunks, k + 2):
                    return -1
                if after is not None and after.kind == "VG" and _are_in_a_state(chunks, k + 1):
                    return -1
                if after is not None and after.kind == "VG" and after.cls in LOSSY:
                    return -1
                if (
                    after is not None
                    and after.head == "with"
                    and chunks[k + 2 : k + 3]
                    and chunks[k + 2].head in _WITH
                ):
                    return -1  # "claimed two lives, by the clinic's count, and left six with burns"
                if chunks[k - 1].kind == "VG" and chunks[k - 1].cls == "wound":
                    return -1  # "the toll may rise as the blast left 12 people injured"
                if c.head in _SETTLEMENTS:
                    continue  # "the count of those hurt in raids on two towns rose to 12"
                if self.thing(c) or ((of := of_noun(chunks, k)) >= 0 and chunks[of].head in _HURT_NOUNS):
                    return -1
                if c.words and c.head in ("day", "days", "hours", "weeks", "months", "years"):
                    continue
                before = chunks[k - 1]
                if before.kind == "P" and before.head == "from":
                    continue
                return k
            if (c.kind == "X" and c.head == ";") or (c.kind == "C" and c.head in _TURNING):
                break  # "could not verify the toll, but witnesses spoke of hundreds of fighters"
        return -1


def _now(chunks: list[Chunk], k: int) -> int:
    """The figure of a toll behind the earlier one at `k`: "The toll, first put at six, is now nine"; -1: none."""
    n = len(chunks)
    verb = chunks[k + 2].verb if k + 3 < n and not chunks[k + 2].neg else None
    if verb is None or chunks[k + 1].head != ",":
        return -1
    count = k + 3 + (chunks[k + 3].kind == "A")
    reached = verb.lemma in _REACHED and count < n and chunks[count].kind == "NG"
    return count if reached and chunks[count].figure is not None and not chunks[count].words else -1


def _killed_by(chunks: list[Chunk], k: int) -> int:
    """Where a clause without or with "that" says at `k` who did what to those numbered: "men (that) it had killed";
    -1: no such clause.
    """
    k += k < len(chunks) and chunks[k].kind == "R"
    if k + 1 >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return -1
    verb = chunks[k + 1]
    return (
        k + 1 if verb.kind == "VG" and verb.voice != "passive" and verb.cls in _HURT and not verb.neg else -1
    )


def _told_before(chunks: list[Chunk], of: int) -> int:
    """The count of "put at 12 the number of men killed"; -1: it is not told so."""
    i = of - 2  # the number
    if i < 3 or chunks[i - 2].head != "at" or chunks[i - 3].verb is None:
        return -1
    count = chunks[i - 1]
    bare = count.kind == "NG" and count.figure is not None and bool(count.figure.low) and not count.words
    verb = chunks[i - 3].verb
    return i - 1 if bare and verb is not None and verb.lemma in ("put", "place", "estimate", "set") else -1


def _told_whose(chunks: list[Chunk], k: int) -> bool:
    """Whether a noun group names a party, or is of one: "the number of dead among the members of the X"."""
    of = of_noun(chunks, k)
    return bool(chunks[k].mentions) or (of >= 0 and bool(chunks[of].mentions))


def _in_a_state(chunks: list[Chunk], k: int) -> bool:
    """Whether the noun group at `k` is the state that the hurt are in: "as 12 people are in critical condition"."""
    return k < len(chunks) and chunks[k].head in _STATES and not _GRAVE.isdisjoint(chunks[k].words)


def _are_in_a_state(chunks: list[Chunk], v: int) -> bool:
    """Whether "were in a critical condition" stands at `v`."""
    return v + 2 < len(chunks) and chunks[v + 1].head == "in" and _in_a_state(chunks, v + 2)


def _of_a_season(chunks: list[Chunk], i: int, last: int) -> bool:
    """Whether a toll is that of months or of a war: "bringing the death toll this year to 340"."""
    return any(
        c.kind == "D" and c.words[:1] == ["this"] and c.head in _SEASONS for c in chunks[i + 1 : last]
    ) or any(
        c.head in ("in", "of") and chunks[k + 1].head in _WARS
        for k, c in enumerate(chunks[i + 1 : last - 1], start=i + 1)
    )


_SEASONS: Final = frozenset(("year", "month"))
_WARS: Final = frozenset(("war", "conflict", "insurgency", "campaign", "rebellion", "uprising", "violence"))
_STATES: Final = frozenset(("condition", "conditions", "situation", "situations", "state"))
_GRAVE: Final = frozenset(("critical", "serious", "grave", "bad", "unstable", "severe", "stable"))


def who_were(chunks: list[Chunk], of: int) -> tuple[str, int] | None:
    """What befell those at `of` by the clause behind them, "who were hurt", "who have died", and where it goes on."""
    who = chunks[of + 1 : of + 3]
    if len(who) < 2 or who[0].kind != "R" or who[1].kind != "VG" or who[1].neg:
        return None
    if who[1].cls == "die" or who[1].head in _FELL:
        return "killed", of + 3
    kind = _HURT.get(who[1].cls) if who[1].voice == "passive" else None
    return (kind, of + 3) if kind is not None else None


def fallen(chunks: list[Chunk], of: int) -> bool:
    """Whether those at `of` were killed: "the number of the killed", "of villagers who were slain"."""
    clause = who_were(chunks, of)
    return (clause is not None and clause[0] == "killed") or "killed" in chunks[of].words


def risen(chunks: list[Chunk], i: int) -> int:
    """The figure before its noun: "it rose to 12 (two women among them) the number of those killed"; -1: none."""
    for k in range(i - 1, max(1, i - 18), -1):
        c = chunks[k]
        if (c.kind == "VG" and c.head not in ("are", "were", "is")) or (c.kind == "X" and c.head in ".;"):
            return -1
        if c.kind == "NG" and c.figure is not None and not c.paren and chunks[k - 1].head == "to":
            verb = chunks[k - 2].verb
            return (
                k
                if verb is not None and verb.lemma in ("rise", "climb", "increase", "climbed", "risen")
                else -1
            )
    return -1


REVISED: Final = phrases("revising")


def raised(chunks: list[Chunk], i: int) -> bool:
    """Whether "the number" is a toll, "raised the number to 112", and not how many came: "put their number at 60"."""
    if chunks[i].det in ("their", "its") and chunks[i].head == "number":
        return False
    if i + 3 < len(chunks) and chunks[i + 1].voice == "passive" and chunks[i + 2].head in ("to", "at"):
        verb = chunks[i + 1].verb  # "the figure was later brought down to eight"
        return chunks[i + 1].head in REVISED or (verb is not None and verb.lemma in REVISED)
    if not i or i + 2 >= len(chunks) or chunks[i + 1].head not in ("to", "at"):
        return False
    verb = chunks[i - 1].verb
    return verb is not None and (verb.lemma in REVISED or verb.lemma == "put")
