"""Bytes to text."""

import gzip
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.readers import read
from tests.readers import samples

FRENCH = (
    "Les forces de sécurité ont été attaquées près du village d’Orlo, où cinq gendarmes ont été tués mardi.\n\n"
    "Le ministère de la Défense a précisé que l’opération était terminée et que les blessés avaient été évacués.\n"
)
RUSSIAN = (
    "Пограничники сообщили, что во вторник возле села Орло были убиты четверо контрабандистов.\n\n"
    "Учительница насчитала шесть тел. По её словам, стрельба началась поздно вечером и длилась час.\n"
)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-16-le", "utf-16-be"]
)
def test_a_western_text_is_decoded_from_any_common_encoding(encoding: str) -> None:
    (document,) = read(FRENCH.encode(encoding))
    assert document.text == FRENCH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8_r"])
def test_a_cyrillic_text_is_decoded_and_its_encoding_noted(encoding: str) -> None:
    (document,) = read(RUSSIAN.encode(encoding))
    assert document.text == RUSSIAN
    assert document.meta["encoding"] == encoding


def test_a_broken_byte_in_utf8_is_named_and_not_turned_to_mojibake() -> None:
    raw = RUSSIAN.encode().replace(" во ".encode(), b" \xff ", 1)
    with pytest.raises(InputError, match=r"cannot be decoded; byte 0xff at offset \d+"):
        list(read(raw))


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "image"),
        (bytes(range(256)) * 8, "binary"),
        (b"\0\0\0\1" * 100, "binary"),
    ],
)
def test_binary_is_refused_by_name(raw: bytes, kind: str) -> None:
    with pytest.raises(InputError, match=kind):
        list(read(raw))


def test_a_gzip_file_is_read_as_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "news.txt.gz"
    file.write_bytes(gzip.compress(samples.TITLED.encode()))
    (document,) = read(file)
    assert document.text == samples.TITLED
    table = tmp_path / "news.csv.gz"
    table.write_bytes(gzip.compress(b"title,text\nA,One died.\nB,Two died.\n"))
    assert [d.title for d in read(table)] == ["A", "B"]


def test_a_gzip_bomb_is_refused() -> None:
    with pytest.raises(InputError, match="unpacks to more than 200 times its size"):
        list(read(gzip.compress(b"a" * 20_000_000)))


def test_a_gzip_file_cut_off_is_a_fault() -> None:
    packed = gzip.compress(samples.TITLED.encode() * 50)
    with pytest.raises(InputError, match="the gzip file is cut off"):
        list(read(packed[: len(packed) // 2]))
