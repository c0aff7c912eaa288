"""Whose the dead of a toll are that says nothing of them: "the police put the toll at 24", "she spoke of 24 dead".

Such a toll is not that of those counted last, where these are the attackers who fell and others fell beside them:
a new voice counts the dead of the attack anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.voices.speakers import Sides

_TOLLS: Final = listed("toll_words") | {"toll", "tolls", "count", "figure", "number", "people", "persons"}
Fallen = tuple[int, str, int | None]
"""The sentence that counts the dead of a party, the party, and how many at least."""


def says_nothing(s: Sentence, loss: Loss) -> bool:
    """Whether a loss is a bare count of dead, its owner none ("the dead at 24") or a word for the toll itself."""
    if not loss.people or loss.kind != "killed" or loss.also or loss.value.low == 0:
        return False
    if loss.whole >= 0 or loss.rule.startswith("label"):
        return False
    noun = s.chunks[loss.noun]
    plain = not noun.mentions and not noun.pron and noun.det not in ("its", "their", "our", "his", "her")
    bare = noun.figure is not None and noun.figure.end >= noun.end
    if loss.owner:
        owner = s.chunks[loss.owner[0]]
        told = owner.head in _TOLLS and not owner.mentions and owner.det not in ("its", "their", "our")
        return told and len(loss.owner) == 1 and (bare or plain)
    return plain and bare


def sums_parties(noun: Chunk, loss: Loss, fallen: list[Fallen]) -> bool:
    """Whether a count of deaths adds up those of parties told before: "A guard and a rebel died. 2 deaths.\""""
    if (
        noun.head not in _DEATHS
        or loss.owner
        or loss.kind != "killed"
        or len({x for _, x, _ in fallen}) < _TWO
    ):
        return False
    return loss.value.low is not None and loss.value.low == sum(low or 0 for _, _, low in fallen)


_DEATHS: Final = frozenset(("fatalities", "deaths", "dead"))
_TWO: Final = 2


def hurt_beside(s: Sentence, loss: Loss, fallen: list[Fallen]) -> str | None:
    """Gives those of whom a bare count of hurt is behind their dead: "killing two herders and hurting 15"."""
    noun = s.chunks[loss.noun]
    bare = noun.figure is not None and noun.figure.end >= noun.end and not noun.mentions
    if loss.kind != "wounded" or not bare or loss.verb < 2 or loss.owner or loss.noun != loss.verb + 1:
        return None
    joined = s.chunks[loss.verb - 1].head == "and" and s.chunks[loss.verb - 2].kind == "NG"
    return fallen[-1][1] if joined and fallen and fallen[-1][0] == s.index else None


def counted_anew(s: Sentence, loss: Loss, fallen: list[Fallen], sides: Sides) -> list[str] | None:
    """Gives the defenders whose dead were counted before a bare toll, if attackers were counted last and elsewhere.

    A figure told before is that of the same dead ("rejected the figure of 80"). None where the words around say
    whose it is: no others fell.
    """
    if not fallen:
        return None
    if fallen[-1][0] == s.index:  # "13 rebels fell, but the count later sank to 12"
        return [fallen[-1][1]] if loss.rule == "toll" else None
    same = [x for _, x, low in fallen if low == loss.value.low and low is not None and low > 1]
    if same:
        return same[-1:]
    if fallen[-1][1] not in sides.attackers:
        return None
    theirs = [x for _, x, _ in fallen if x in sides.defenders]
    return list(dict.fromkeys(theirs)) or None
