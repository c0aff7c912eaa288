"""Figures that are no numbers: "no", "none", "a number of", "heavy losses", "a cache"; and words that only look so."""

from __future__ import annotations

from typing import Final

from extract.text.number_words import SMALL, Core
from extract.text.tokens import Tokens, words

SPECIAL: Final = words(
    "no none nobody nil not neither without any anyone anybody number numbers losses casualties toll lots plenty "
    "quantities cache caches"
)
"""Words at which a figure that is no number may stand."""

_NOT_NONE: Final = words(
    "longer matter doubt such sign signs way idea one evidence comment reason information detail details word "
    "intention choice place end need time further more less fewer confirmation indication indications immediate "
    "independent plans problem wonder stranger later sooner fly go man and or but"
)
"""Words after "no" that make it anything but a count of zero."""

_LOSS_NOUNS: Final = words("casualties loss losses injury injuries victims fatalities deaths bloodshed")

_CAUSING: Final = words(
    "causing inflicting suffering sustaining taking leaving producing claiming giving human further"
)

_DENYING: Final = words("denied denies deny denying")
_LOSING: Final = words("lost losing suffered suffering sustained sustaining")
_HURT_WORDS: Final = words("killed dead died hurt wounded injured harmed hit captured abducted lost")
_WRECKED: Final = _HURT_WORDS | words("damaged destroyed downed struck")
_NEGATIONS: Final = words("not never nor without")
_HURTING: Final = words(
    "killing injuring wounding hurting harming killed injured wounded hurt harmed hit hitting"
)
_OPEN: Final = words("if whether clear known certain sure say provide give that")

_SEVERE: Final = words(
    "heavy severe major huge massive serious significant substantial considerable large big grave enormous grievous "
    "great terrible"
)
_SIZES: Final = words(
    "large significant great considerable small limited substantial huge growing unknown undisclosed unspecified "
    "undetermined untold unconfirmed certain big high"
)
_WHOSE: Final = words("the its their his her our these those them this")
_UNSAID: Final = words("unknown undisclosed unspecified undetermined unconfirmed")
_CACHE_SIZES: Final = _SIZES | {"vast"}
_HEAP_SIZES: Final = _CACHE_SIZES | {"long"}
_HEAPS: Final = words(
    "column cache stockpile stock haul quantity amount arsenal consignment pile trove load hoard"
)
_MEN: Final = words(
    "bandits bodies boys casualties children civilians deaths enemies fatalities fighters girls guerrillas gunmen "
    "herders hostages injuries innocent insurgents jihadists men militants militiamen mujahideen officers our people "
    "persons policemen prisoners rebels residents soldiers terrorists their them troops victims villagers women youths"
)
"""People of whom there may be "a lot"; of things that many are not counted."""
_BE: Final = words(
    "was were is are has have had been be came suffered died dies "
    "killed hurt injured wounded survived reported remains missing"
)

_PERIODS: Final = words(
    "day night week month year hour minute time point side way thing hand occasion stage area mile"
)
_NOT_ONE: Final = words(
    "no this that every each any which someone the only first last but not number square day"
)
_BEFORE_WHICH: Final = words("in after during by from at")
_NOT_A_COUNT_AFTER_ONE: Final = words("another such who by could can must would should may might")
_SUPERLATIVE: Final = words(
    "most few main largest first last biggest only best worst key leading top many several world country region"
)


def read_special(tokens: Tokens, at: int, *, alone: bool = False) -> Core | None:
    """Reads a figure that is no number at token `at`, or gives None; `alone`: nothing need follow it."""
    word = tokens.lows[at]
    if word == "any":
        return _core(tokens, at, at + 1, 0, "zero") if _not_any(tokens, at) else None
    if word in ("anyone", "anybody"):
        return _core(tokens, at, at + 1, 0, "zero") if _not_anyone(tokens, at) else None
    if word == "neither":
        return _core(tokens, at, at + 1, 0, "zero") if _neither(tokens, at) else None
    if word in ("no", "none", "nobody", "nil", "not", "without"):
        if alone and word == "no" and len(tokens) == 1:
            return _core(tokens, at, at + 1, 0, "zero")
        return _zero(tokens, at)
    if word in ("losses", "casualties", "toll"):
        return _severe(tokens, at)
    if word in ("number", "numbers"):
        return _a_number_of(tokens, at)
    return _uncounted(tokens, at)


def _core(tokens: Tokens, first: int, last: int, low: int | None, kind: str) -> Core:
    high = 0 if kind == "zero" else None
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return Core(first, last, start, end, low, high, approximate=kind != "zero", kind=kind)


def _zero(tokens: Tokens, at: int) -> Core | None:
    word, following = tokens.lows[at], tokens.word(at + 1)
    spaced = tokens.spaced(at)
    if word == "no":
        if following == "one" and tokens.gap(at) in (" ", "-"):
            hurt = tokens.word(at - 1) in _HURTING
            return _core(tokens, at, at + 2, 0, "zero") if hurt or tokens.word(at + 2) in _BE else None
        if not spaced or following in _NOT_NONE or following[:1].isdigit():
            return None
        return _core(tokens, at, at + 1, 0, "zero")
    if word == "none":
        return None if following == "other" else _core(tokens, at, at + 1, 0, "zero")
    if word == "nobody":
        lost = tokens.word(at - 1) in _LOSING
        return _core(tokens, at, at + 1, 0, "zero") if lost or following in _BE else None
    if word == "not" and spaced and following == "one" and tokens.word(at + 2) != "of":
        return _core(tokens, at, at + 2, 0, "zero")
    if word == "not" and spaced and following == "even" and tokens.word(at + 2) == "one":
        return _core(tokens, at, at + 3, 0, "zero")
    if (
        word == "without"
        and spaced
        and (
            following in _LOSS_NOUNS
            or (following == "losing" and tokens.word(at + 2) in ("a", "any"))
            or (following in _CAUSING and tokens.word(at + 2) in _LOSS_NOUNS)
        )
    ):
        return _core(tokens, at, at + 1, 0, "zero")
    if word in ("not", "without") and spaced and following in ("any", "a"):
        if following == "a" and tokens.word(at + 2) != "single":
            return None
        return _core(tokens, at, at + (2 if following == "any" else 3), 0, "zero")
    return _core(tokens, at, at + 1, 0, "zero") if word == "nil" else None


def _not_anyone(tokens: Tokens, at: int) -> bool:
    """Whether "anyone" is nobody: "without anybody getting hurt", "nor was anybody injured"."""
    hurt = any(tokens.word(at + k) in _HURT_WORDS for k in (1, 2))
    return hurt and any(tokens.word(at - k) in ("without", "nor") for k in (1, 2, 3))


def _neither(tokens: Tokens, at: int) -> bool:
    """Whether "neither" counts none of two: "neither plane was damaged", "neither deaths nor injuries"."""
    if tokens.word(at + 1) in _LOSS_NOUNS:
        return True
    return tokens.word(at + 2) in ("was", "were") and tokens.word(at + 3) in _WRECKED


def _not_any(tokens: Tokens, at: int) -> bool:
    """Whether "any" counts no losses: "did not suffer any casualties", "never lost any human lives"."""
    if _denied(tokens, at):
        return True
    if not (tokens.word(at + 1) in _LOSS_NOUNS or tokens.word(at + 2) in _LOSS_NOUNS):
        return False
    for k in range(1, 5):
        if tokens.word(at - k) in _OPEN:
            return False
        if tokens.word(at - k) in _NEGATIONS:
            return k > 1
    return False


def _denied(tokens: Tokens, at: int) -> bool:
    """Whether somebody says that not any was lost: "denied that any guards were hurt", "denies having lost any men"."""
    if not any(tokens.word(at - k) in _DENYING for k in range(1, 6)):
        return False
    told = tokens.lows[at + 1 : at + 7]
    return tokens.word(at - 1) in _LOSING or not _HURT_WORDS.isdisjoint(told)


def _severe(tokens: Tokens, at: int) -> Core | None:
    """Reads "heavy losses" whole; of "huge human and material losses" only the adjective."""
    for back in range(1, 5):
        if at - back < 0 or not tokens.spaced(at - back):
            return None
        if tokens.lows[at - back] in _SEVERE:
            first = at - back
            # A toll is no figure of its own where it is a "death toll of 26".
            if tokens.lows[at] == "toll" and back > 2:
                return None
            if back == 1:
                return _core(tokens, first, at + 1, 1, "vague")
            start, end = tokens.starts[first], tokens.ends[first]
            return Core(first, at + 1, start, end, 1, None, approximate=True, kind="vague")
    return None


def _a_number_of(tokens: Tokens, at: int) -> Core | None:
    """Reads "a number of", "a large number", "large numbers of"; quotation marks may stand inside."""
    text = tokens.text
    of = tokens.word(at + 1) == "of"
    closed = tokens.gap(at) if at + 1 < len(tokens) else ""
    first = at - 1
    sized = tokens.word(first) in _SIZES
    if sized:
        first -= 1
    if tokens.word(first) not in ("a", "an", "any"):
        unsaid = sized and of and tokens.word(at - 1) in _UNSAID
        if not (unsaid or (sized and tokens.lows[at] == "numbers")):
            return None
        first += 1
    elif tokens.lows[at] == "numbers":
        return None
    if not of and not sized:
        return None
    some_of = (
        tokens.word(at + 2) in _WHOSE
    )  # "a number of its soldiers" are some of them, as "several of its soldiers"
    last = at + 2 if of and closed == " " and not some_of else at + 1
    start, end = tokens.starts[first], tokens.ends[last - 1]
    opening, closing = text[tokens.ends[first] : tokens.starts[at]], text[end : end + 1]
    if closing in ("”", '"') and any(q in opening for q in '“"'):
        end += 1
    return Core(first, last, start, end, 1, None, approximate=True, kind="vague")


def _uncounted(tokens: Tokens, at: int) -> Core | None:
    word = tokens.lows[at]
    if tokens.word(at + 1) != "of" or not tokens.spaced(at) or tokens.word(at + 2)[:1].isdigit():
        return None
    if word in ("lots", "plenty"):
        many = tokens.word(at + 2) in _MEN
        return _core(tokens, at, at + 2, 1 if many else None, "vague" if many else "uncounted")
    if word in ("quantities", "caches", "cache"):
        first = at - 1 if tokens.word(at - 1) in _CACHE_SIZES and tokens.spaced(at - 1) else at
        if tokens.word(first - 1) in ("a", "an") and tokens.spaced(first - 1):
            first -= 1
        return _core(tokens, first, at + 1, None, "uncounted")
    return None


def heap(tokens: Tokens, at: int) -> Core | None:
    """Reads "a column", "a large haul" before "of" at the article: things that are not counted."""
    last = at + 1
    if tokens.word(last) in _HEAP_SIZES:
        last += 1
    if tokens.word(last) == "lot" or tokens.word(last) in _HEAPS:
        if tokens.word(last + 1) != "of" or not tokens.spaced(last) or tokens.word(last + 2)[:1].isdigit():
            return None
        if tokens.word(last) == "lot" and tokens.word(last + 2) in _MEN:
            return _core(tokens, at, last + 2, 1, "vague")  # "a lot of rebels" are many
        return _core(tokens, at, last + 1, None, "uncounted")
    return None


def rejects_word(tokens: Tokens, core: Core) -> bool:
    """Says whether a number word counts nothing where it stands: "one day", "no one", "two-thirds", "some time"."""
    word = tokens.lows[core.first]
    before = tokens.word(core.first - 1) if tokens.spaced(core.first - 1) else ""
    following = tokens.word(core.last) if tokens.spaced(core.last - 1) else ""
    if word == "one" and core.last == core.first + 1:
        return _idle_one(tokens, core, before, following)
    if word == "some" and core.last == core.first + 1:
        if following[:1].isdigit() or following in SMALL or following in ("a", "half"):
            return following[:1].isdigit() or following in SMALL
        return following in (
            "time",
            "extent",
            "degree",
            "way",
            "kind",
            "sort",
            "form",
            "point",
            "distance",
            "of",
        ) and (following != "of" or tokens.word(core.last + 1) in ("this", "that", "it"))
    if word == "many":
        if before == "that":  # "said that many guards fell", not "not that many"
            return tokens.word(core.first - 2) in ("not", "n't", "t", "") or following in ("", "of")
        return before in ("how", "so", "too", "as") or following in ("as", "ways")
    if word == "others":
        return before in ("the", "among", "each", "on", "all", "these", "those", "in")
    if word in ("scores", "tens"):
        return before in ("test", "final", "old", "settle", "settled", "settling")
    if word in ("dozen", "hundred", "thousand", "million") and core.last == core.first + 1:
        return before in ("per", "daily", "baker")
    return False


_BEFORE_LAST_ONE: Final = words(
    "killed killing kill kills wounded wounding injured injuring injures wounds left leaving and or at least only to "
    "just captured capturing destroyed destroying lost losing another than from was is"
)


_SUFFERED: Final = words(
    "was were is are has have had been died dies drowned perished succumbed killed wounded injured lost fell missing "
    "captured seized taken"
)


def _idle_one(tokens: Tokens, core: Core, before: str, following: str) -> bool:
    if before == "that" and following and following not in _BE and following not in _NOT_A_COUNT_AFTER_ONE:
        # "said that one soldier died", but not "that one battalion may do so"
        told = tokens.lows[core.last + 1 : core.last + 10]
        return following in _PERIODS or _SUFFERED.isdisjoint(told)
    clause = (
        before == "which" and tokens.word(core.first - 2) in _BEFORE_WHICH
    )  # "a clash in which one guard died"
    if (
        before == "which" and tokens.word(core.first - 2) == "of"
    ):  # "a clash in the midst of which one guard died"
        told = tokens.lows[core.last + 1 : core.last + 10]
        clause = following not in _SUFFERED and not _SUFFERED.isdisjoint(told)
    if (before in _NOT_ONE and not clause) or following in _PERIODS or following in _NOT_A_COUNT_AFTER_ONE:
        return True
    if not following and before and before not in _BEFORE_LAST_ONE:
        # At the end of a clause it stands for a noun ("the rebel-held one"), unless a loss is counted.
        return True
    if following == "of" and "most" in tokens.lows[core.last + 1 : core.last + 8]:
        return True
    if following == "of":
        after = tokens.word(core.last + 1)
        then = tokens.word(core.last + 2)
        return after in _SUPERLATIVE or (
            after in ("the", "a", "its", "their", "his", "our")
            and (then in _SUPERLATIVE or (then.endswith("est") and len(then) > 4) or then in ("s",))
        )
    return False
