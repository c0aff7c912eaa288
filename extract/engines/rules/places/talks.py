"""Towns that are named for talks held there or for what was signed there."""

from __future__ import annotations

from typing import Final

from extract.text.hints import signed
from extract.text.patterns import lazy


def of_talks(masked: str, start: int, before: str) -> bool:
    """Whether the place at `start` is one of talks or accords: "two days after the Lomba peace conference".

    `before`: what stands before it, in lower case.
    """
    return _TALKS_OF.match(masked, start) is not None or _AGREED_AT.within(before)


_TALKS_OF: Final = lazy(
    r"[A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24})? (?:(?:peace|cease-?fire|truce|disarmament|donors?|security) )?"
    r"(?:conference|talks|summit|accords?|agreements?|treaty|protocols?|negotiations"
    r"|peace deal|peace process|communiqu[eé])"
    r"(?! (?:cent(?:er|re)|hall|hotel|building|room|venue|site))\b"
)
"""What was signed or spoken of in a place: "two days after the Lomba peace conference"."""
_AGREED_AT: Final = signed(
    "talks|conference|summit|accord|agree|treaty|deal|truce|pact|negotiat",
    r"\b(?:(?:peace )?talks|(?:peace )?conference|summit|accords?|agreement|treaty"
    r"|(?:peace|cease-?fire) deal|truce|pact"
    r"|negotiations|agree(?:d)? (?:on|to) [^.;,]{3,40})(?: that)?(?: (?:was|were|signed|held|reached|brokered|hosted"
    r"|agreed|struck|concluded|mediated|begun|convened|going|on)){0,3} (?:at|in)(?: the)?"
    r"(?: [\w-]+ (?:city|town|capital) of)? \Z",
)
"""Where somebody agreed on something or spoke of it: "to agree to a plan at"."""
