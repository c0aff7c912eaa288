"""Grounding: nothing stays in a record that its text does not carry.

`ground` grounds the items of a draft, `locate` finds one quote, `figure_in_quote` reads one figure again.
"""

from extract.grounding.figures import figure_in_quote
from extract.grounding.items import Grounded, ground
from extract.grounding.quotes import Located, locate

__all__ = ["Grounded", "Located", "figure_in_quote", "ground", "locate"]
