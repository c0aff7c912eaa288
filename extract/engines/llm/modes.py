"""Which form of asking a server takes: one probe whose answer is known, going down the ladder until it is right."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from extract.engines.llm.dialect import NATIVE_RUNGS, RUNGS, Dialect, Mode
from extract.engines.llm.faults import Unsupported
from extract.errors import CacheMiss, EngineError
from extract.prompting import Probe
from extract.settings import AnswerMode

Ask = Callable[[Dialect], Awaitable[Probe]]
"""Puts the probe to the server in a dialect."""

COUNT, GUILD = 9, "lantern guild"
"""What the text of the probe says."""

_NOT_ABOUT_FORM = frozenset(
    {"auth", "not_found", "quota", "budget", "no_key", "no_network", "timeout", "rate_limited", "deadline"}
)


async def find_dialect(
    ask: Ask, *, offline: bool, rungs: Sequence[Mode] = RUNGS, native: bool = False
) -> Dialect:
    """Finds the first rung on which the server gives the right answer, not just one of the right form.

    Raises EngineError where no rung does, or the fault has nothing to do with the form. Offline, a probe that was never
    recorded stands for the first rung. `native` is for providers that are reached through instructor.
    """
    for rung in rungs:
        tried: Dialect | None = fixed(rung, native=native)
        while tried is not None:
            dialect, tried = tried, None
            try:
                if _is_right(await ask(dialect)):
                    return dialect
            except Unsupported as e:
                tried = dialect.without(e.parameter)
            except CacheMiss:
                tried = _next_guess(dialect)
            except EngineError as e:
                if e.outcome in _NOT_ABOUT_FORM:
                    raise
    if offline:
        return fixed(rungs[0], native=native)
    raise EngineError("the server gives no usable answer in any form of asking.", outcome="invalid_answer")


def _next_guess(dialect: Dialect) -> Dialect | None:
    """Offline, the refusals that led to a dialect are not recorded: its neighbours are looked for in turn."""
    if dialect.limit_name == "max_tokens" and not dialect.native:
        return dialect.without("max_tokens")
    return dialect.without("temperature")


def _is_right(answer: Probe) -> bool:
    """A server may echo the schema or fill it with nothing; both have the right form."""
    return answer.count == COUNT and GUILD in answer.guild.lower()


def fixed(mode: Mode, *, native: bool = False) -> Dialect:
    """The dialect of a mode that the user chose."""
    return Dialect(mode=mode, native=native)


def rungs_of(mode: AnswerMode, *, native: bool) -> Sequence[Mode]:
    """The forms that may be tried: all, or the one that the user chose."""
    if mode != "auto":
        return (mode,)
    return NATIVE_RUNGS if native else RUNGS
