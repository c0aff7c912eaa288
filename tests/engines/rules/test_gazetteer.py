"""The gazetteer: names to places, with the country in doubt decided by what is spoken of."""

from pathlib import Path

import pytest

from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import DATA, Lexicon
from extract.errors import ConfigError


def test_spellings_are_sorted_and_lead_to_existing_places() -> None:
    lines = [x for x in (DATA / "spellings.tsv").read_text(encoding="utf-8").split("\n") if x]
    assert lines == sorted(lines)
    rows = (DATA / "places.tsv").read_text(encoding="utf-8").count("\n") - 1
    assert all(0 <= int(n, 36) < rows for line in lines for n in line.split("\t")[1].split(","))


def test_every_place_is_in_a_known_country_and_on_the_globe() -> None:
    countries = Lexicon.load().countries.keys()
    missing = set()
    for line in (DATA / "places.tsv").read_text(encoding="utf-8").split("\n")[1:]:
        if not line:
            continue
        _, country, _, lat, lon, population, level = line.split("\t")
        assert level in "CPDApda"
        assert int(population) >= 0
        assert (lat == "") == (lon == "")
        if lat:
            assert -90 <= float(lat) <= 90
            assert -180 <= float(lon) <= 180
        if country not in countries:
            missing.add(country)
    assert len(missing) < 70, "small territories may be unknown to the lexicon, wars are not"


@pytest.mark.parametrize(
    ("key", "votes", "country"),
    [
        ("lere", {"ML": 3.0}, "ML"),
        ("lere", {"NG": 3.0}, "NG"),
        ("tripoli", {"LB": 2.0}, "LB"),
        ("tripoli", {"LY": 2.0}, "LY"),
    ],
)
def test_one_name_in_two_countries_goes_where_the_text_is(
    key: str, votes: dict[str, float], country: str
) -> None:
    site = Gazetteer.load().best(key, votes)
    assert site is not None
    assert site.country == country


@pytest.mark.parametrize(
    "key",
    [
        "bulo marer",
        "avdiivka",
        "kafr zita",
        "ogossagou",
        "cuemba",
        "pikuzy",
        "panadtaban",
        "hpakant",
        "spin boldak",
        "toribio",
        "san francisco gotera",
        "mweso",
    ],
)
def test_small_places_of_the_front_line_are_known(key: str) -> None:
    assert Gazetteer.load().find(key)


def test_an_unknown_name_is_found_nowhere() -> None:
    assert Gazetteer.load().find("xyzzy plugh") == ()


def test_coordinates_say_how_exact_they_are() -> None:
    gazetteer = Gazetteer.load()
    town = gazetteer.lookup("Gao", "ML")
    assert town is not None
    assert (round(town.latitude), round(town.longitude)) == (16, 0)
    village = gazetteer.lookup("Nowhereville", "ML", ["Mopti Region"])
    assert village is not None
    assert village.precision == "area"
    land = gazetteer.lookup("Nowhereville", "ML")
    assert land is not None
    assert land.precision == "country"
    assert gazetteer.lookup("Nowhereville") is None


def test_a_users_places_are_found_and_checked(tmp_path: Path) -> None:
    path = tmp_path / "my.places.psv"
    path.write_text("Dry Wells | SD | Sennar | 13.1 | 33.9 | Abar Jaffa\n", encoding="utf-8")
    gazetteer = Gazetteer.load((path,))
    assert gazetteer.find("abar jaffa")[0].name == "Dry Wells"
    spot = gazetteer.lookup("Dry Wells", "SD")
    assert spot is not None
    assert spot.precision == "exact"
    bad = tmp_path / "bad.places.psv"
    bad.write_text("Dry Wells | SD | Sennar | north | 33.9\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="line 1: latitude and longitude are numbers"):
        Gazetteer.load((bad,))


def test_a_place_of_the_land_spoken_of_has_its_name_before_a_city_that_is_only_also_called_so() -> None:
    gazetteer = Gazetteer.load()
    site = gazetteer.best("mora", {"CM": 1.0})
    assert site is not None
    assert (site.country, site.called("mora")) == ("CM", True)
