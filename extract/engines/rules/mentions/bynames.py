"""By-names in quotation marks inside the name of a group: 'the Juan "Chepe" Mata Front', 'the "Oro" People's Front'."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.scan import Scan

_PLAIN: Final = {' "': ' "', '" ': '" ', " “": ' "', "” ": '" '}
"""Marks of quotation with the space before or behind them, as a plain keyboard has them."""


def bynamed(scan: Scan, i: int) -> bool:
    """Whether word i opens a by-name of one or two words inside a name, or stands right behind one."""
    mark = _PLAIN.get(scan.gap(i - 1))
    if mark == ' "':
        return any(_PLAIN.get(scan.gap(k)) == '" ' for k in (i, i + 1))
    return mark == '" ' and any(k > 0 and _PLAIN.get(scan.gap(k - 1)[-2:]) == ' "' for k in (i - 1, i - 2))


def without_marks(name: str) -> str:
    """Gives the name of a group without a closing mark whose opening one stands before it; "" where it has none."""
    marks = sum(name.count(x) for x in '"“”')
    return name.replace('"', "").replace("”", "") if marks == 1 else ""
