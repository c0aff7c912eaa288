"""An export of a press archive holds many articles; each becomes a document with its own title, day and outlet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from extract.errors import InputError
from extract.readers import read
from extract.records import Document


class Article(NamedTuple):
    """What an article is in whichever archive."""

    title: str
    outlet: str
    day: dt.date
    story: str


ARTICLES = (
    Article(
        "Mine kills two rangers on the road to Velm",
        "The Lomba Courier",
        dt.date(2031, 5, 6),
        "Two rangers were killed on Monday when their car struck a mine on the road to Velm, the governor said.\n\n"
        "Nobody has claimed the attack.",
    ),
    Article(
        "Raid at dawn",
        "Orlo Times",
        dt.date(2031, 5, 9),
        "Gunmen raided a customs post at Orlo before dawn on Friday and took three officers with them, police said.",
    ),
)
RULE = "_" * 60


def long_day(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


def lexis_nexis(x: Article, number: int) -> str:
    return (
        f"{' ' * 30}{number} of 40 DOCUMENTS\n\n\n{' ' * 28}{x.outlet}\n\n{' ' * 20}{long_day(x.day)} {x.day:%A}\n"
        f"{' ' * 20}Late Edition - Final\n\n{x.title}\n\nBYLINE: By DANIEL ORSK\n\nSECTION: Section A; Pg. 4\n\n"
        f"LENGTH: 312 words\n\nDATELINE: ORLO, May 5\n\n{x.story}\n\nLOAD-DATE: {long_day(x.day)}\n\n"
        f"LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\nCopyright 2031 {x.outlet} Ltd\nAll Rights Reserved\n\n"
    )


def nexis_uni(x: Article, number: int) -> str:
    return (
        f"{x.title}\n\n{x.outlet}\n\n{long_day(x.day)} {x.day:%A}\n\nCopyright 2031 {x.outlet} Ltd\n\n"
        f"Section: FOREIGN; Pg. {number}\nLength: 312 words\nByline: Daniel Orsk\n\nBody\n\n{x.story}\n\n"
        f"Classification\n\nLanguage: ENGLISH\n\nPublication-Type: Newspaper\n\nSubject: RANGERS (90%); ROADS (71%)\n\n"
        f"Load-Date: {long_day(x.day)}\n\n\nEnd of Document\n\n\n"
    )


def factiva(x: Article, number: int) -> str:
    return (
        f"World News\n{x.title}\n312 words\n{x.day.day} {x.day:%B %Y}\n08:15\n{x.outlet}\nLOMC\nEnglish\n"
        f"(c) 2031 {x.outlet}\n\n{x.story}\n\nDocument LOMC000020310506ed670001{number}\n\n"
    )


def factiva_coded(x: Article, number: int) -> str:
    return (
        f"HD\n{x.title}\nWC 312 words\nPD {x.day.day} {x.day:%B %Y}\nSN {x.outlet}\nSC LOMC\nLA English\n"
        f"CY Copyright 2031.\nLP\n{x.story}\n\nAN\nDocument LOMC000020310506ed670001{number}\n\n"
    )


def proquest(x: Article, number: int) -> str:
    start = f"{RULE}\n\nReport Information from ProQuest\n\nMay 10 2031 11:02\n" if number == 1 else ""
    return (
        f"{start}{RULE}\n\nDocument {number} of 2\n\n{x.title}\n\nAuthor: Orsk, Daniel\n\n"
        f"Publication info: {x.outlet} ; Velm [Velm]{x.day:%d %b %Y}: A.4.\n\nProQuest document link\n\n"
        f"Abstract: Of rangers and mines.\n\nFull text: {x.story}\n\nSubject: Rangers; Mines;\n\nTitle: {x.title}\n\n"
        f"Publication title: {x.outlet}\n\nPages: A.4\n\nPublication date: {x.day:%b} {x.day.day}, {x.day.year}\n\n"
        f"Source type: Newspapers\n\n"
    )


FORMS = (lexis_nexis, nexis_uni, factiva, factiva_coded, proquest)


def export(form: Callable[[Article, int], str]) -> str:
    return "".join(form(x, number) for number, x in enumerate(ARTICLES, start=1))


def both(text: str) -> tuple[list[Document], list[str]]:
    faults: list[InputError] = []
    documents = list(read(text, on_error=faults.append))
    return documents, [str(f) for f in faults]


@pytest.mark.parametrize("form", FORMS)
def test_each_article_of_an_export_is_a_document_with_its_title_day_and_outlet(
    form: Callable[[Article, int], str],
) -> None:
    documents, faults = both(export(form))
    assert faults == []
    assert [(d.title, d.source, d.published, d.text) for d in documents] == [tuple(x) for x in ARTICLES]
    assert [d.meta["published_from"] for d in documents] == ["head", "head"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_offsets_say_where_in_the_file_a_story_stands(
    form: Callable[[Article, int], str], line_end: str, tmp_path: Path
) -> None:
    file = tmp_path / "export.txt"
    file.write_bytes(export(form).replace("\n", line_end).encode())
    whole = file.read_bytes().decode()
    documents = list(read(file))
    assert [d.text for d in documents] == [x.story.replace("\n", line_end) for x in ARTICLES]
    for document in documents:
        assert whole[document.meta["offset"] :].startswith(document.text)


@pytest.mark.parametrize("form", FORMS)
def test_an_export_of_one_article_is_one_document(form: Callable[[Article, int], str]) -> None:
    ((document,), faults) = both(form(ARTICLES[0], 1))
    assert faults == []
    assert (document.title, document.published, document.text) == (
        ARTICLES[0].title,
        ARTICLES[0].day,
        ARTICLES[0].story,
    )


def test_an_article_without_a_story_is_a_fault_that_says_which_and_loses_no_other() -> None:
    empty = proquest(ARTICLES[0], 1).replace(f"Full text: {ARTICLES[0].story}\n\n", "")
    documents, faults = both(empty + proquest(ARTICLES[1], 2))
    assert [d.title for d in documents] == [ARTICLES[1].title]
    (fault,) = faults
    assert fault.startswith(f"the given text: article 1: the article '{ARTICLES[0].title}' has no story")


def test_a_saved_page_takes_title_and_day_from_the_head_over_its_story() -> None:
    page = f"World News\nMay 6, 2031 8:15 AM Updated 5 years ago\n{ARTICLES[0].title}\nBy Daniel Orsk\n3 Min Read\n\n"
    ((document,), _) = both(page + ARTICLES[0].story)
    assert (document.title, document.published) == (ARTICLES[0].title, ARTICLES[0].day)
    assert document.text == page + ARTICLES[0].story
    assert document.meta["published_from"] == "head"


@pytest.mark.parametrize(
    "text",
    [
        "A court heard of 3 of 40 documents on Monday.\n\nTwo men were killed at Orlo.",
        f"Two men were killed at Orlo.\n\n{RULE}\n\nThree were hurt at Velm on Tuesday.",
        "Document 4 was found at Orlo, where two men were killed on Monday, police said.",
    ],
)
def test_a_text_that_only_looks_a_little_like_an_export_stays_whole(text: str) -> None:
    ((document,), faults) = both(text)
    assert (document.text, faults) == (text, [])
