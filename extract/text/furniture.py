"""Tells the lines of a page that are no part of its story: navigation, by-lines, credits, pointers to other stories."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy
from extract.text.tokens import words

_LONGEST: Final = 220
_LINE: Final = lazy(
    r"(?:back to top(?: button)?|last updated(?:\b.{0,60})?|contents|table of contents|jump to(?: navigation| search)?|"
    r"share(?: this| on)?(?:\b.{0,60})?|tweet|print|email|comments?|leave a (?:comment|reply)|"
    r"advertisement(?:\b.{0,40})?|"
    r"subscribe(?:\b.{0,80})?|sign up(?:\b.{0,80})?|click here\b.{0,120}|follow us\b.{0,80}|skip to (?:main )?content|"
    r"(?:file )?(?:photo|image|picture|credit|caption)s?(?: by| credit| courtesy)?: ?.{0,200}|getty images.{0,80}|"
    r"all rights reserved.{0,120}|(?:copyright|©).{0,160}|cookie.{0,120}|menu|search|login|log in|"
    r"home(?: ?[>»›|/].{0,120})?|listen to (?:this|the) (?:article|story).{0,40}|"
    r"from wikipedia,? the free encyclopedia|this page was last edited\b.{0,120}|coordinates: .{0,80}|"
    r"(?:also read|read also|read more|read next|also see|see also|watch(?: now| live| more)?|listen|"
    r"related|recommended|"
    r"in pictures|in photos|don['’]?t miss|trending|more on this|tags|topics|keywords|filed under|category|categories)"
    r" ?(?:[:|>»–—]| - ).{0,180}|(?:article|story) continues below.{0,40}|continue reading\b.{0,60}|copy link|"
    r"(?:first )?(?:published|updated|posted|last modified)(?: on| at|:| \d| \w{3,9},? \d).{0,80}|"
    r"[(\[]?(?:additional |further )?(?:reporting|writing|editing|compiled|edited) (?:and (?:writing|editing) )?by "
    r".{2,180}|"
    r"(?:file|representative|archive) (?:photo|image|picture)\b.{0,180}|photo courtesy\b.{0,180}|"
    r"\d{1,3} (?:min(?:ute)?s? read|comments?|shares?|views|likes)|view (?:gallery|comments|all)\b.{0,30}|"
    r"this (?:article|story|post) (?:was|has been|originally|first|is) (?:\w+ ){0,2}"
    r"(?:published|updated|refiled|corrected)\b.{0,160}|"
    r"(?:get (?:the latest|our|breaking)|stay (?:informed|updated)|download (?:the|our)|join (?:our|us on)|"
    r"(?:writers?|authors?|editors?|edited by|reporters?|reporting by|correspondents?|sub-editor) ?: ?[^.:]{2,60}|"
    r"register (?:for|now)|support (?:our|independent))\b.{0,120})[.:]?",
    re.I,
)
_FIRST: Final = words(
    "bac las con tab jum sha twe pri ema com lea adv sub sig cli fol ski fil pho ima pic cre cap get all cop coo men "
    "sea hom log fro thi als rea see wat lis rel rec in don tre mor tag top key cat art sto fir pub upd pos add fur "
    "rep wri edi arc vie sta dow joi reg sup aut cor sub"
)
"""How such lines begin; one with the copyright sign or a figure begins with it."""
_SITES: Final = words(
    "facebook twitter x whatsapp telegram linkedin email e-mail pinterest reddit print messenger copy link share tweet "
    "instagram youtube flipboard sms more"
)
_SMALL: Final = words("and in of for de al el la the with")
_SPOKEN: Final = (".", ":", "?", "!", ",", ";", '"', "”")


def is_furniture(text: str, start: int, end: int) -> bool:
    """Says whether a line (trimmed) is no part of the story."""
    if end - start > _LONGEST:
        return False
    first = text[start]
    if first.isalpha() or first in "©([":
        begin = start + (first in "([")
        if first == "©" or text[begin : begin + 3].lower().strip() in _FIRST:
            return _LINE.fullmatch(text, start, end) is not None or _sites(text[start:end])
        line = text[start:end]
        return (line[:3].lower() == "by " and _byline(line)) or _sites(line) or _writer(line)
    return first.isdigit() and end - start < 24 and _LINE.fullmatch(text, start, end) is not None


def _sites(line: str) -> bool:
    """Says whether a line only names places to share a page at: "Facebook Twitter WhatsApp"."""
    if len(line) > 80:
        return False
    found = line.lower().replace("|", " ").replace("·", " ").replace("•", " ").replace(",", " ").split()
    return len(found) > 1 and all(word in _SITES for word in found)


_WRITER: Final = lazy(
    r"(?:the )?(?:[\w.&'’-]{1,20} ){0,4}(?:staff (?:writer|correspondent|reporter)|(?:press|wire|news|services?) writer"
    r"|foreign correspondent)s?\.?"
    r"|special (?:correspondent )?(?:to|for) (?:the )?(?:[\w.&'’-]{1,20} ){0,4}[\w.&'’-]{1,20}"
    r"|from (?:the )?(?:[\w.&'’-]{1,20} ){0,2}(?:wire (?:services|reports)|news services|dispatches|staff reports)",
    re.I,
)
"""Who wrote, told by what he is: "Herald Staff Writer", "Special to The Herald", "From Herald Wire Services"."""


def _writer(line: str) -> bool:
    """Says whether a line only names for whom somebody wrote."""
    return len(line) < 70 and line[:1].isupper() and _WRITER.fullmatch(line) is not None


def _byline(line: str) -> bool:
    """Says whether a line names who wrote: "By Ines Okafor and Tom Reilly"."""
    names = line.split()[1:]
    if not 1 < len(names) < 10 or line.endswith(_SPOKEN):
        return False
    return all(not name[0].isalpha() or name[0].isupper() or name.rstrip(",") in _SMALL for name in names)
