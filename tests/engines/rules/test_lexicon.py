"""The lexicon: what it knows, what a user adds, how it refuses a wrong row."""

import re
from pathlib import Path

import pytest

from extract.engines.rules import RulesEngine
from extract.engines.rules.vocabulary.lexicon import DATA, Lexicon, tokens_of
from extract.errors import ConfigError
from extract.records import Document


def test_every_country_has_codes_a_name_and_no_alias_of_another() -> None:
    lexicon = Lexicon.load()
    assert len(lexicon.countries) > 180
    for country in lexicon.countries.values():
        assert re.fullmatch(r"[A-Z]{2}", country.iso)
        assert re.fullmatch(r"[A-Z]{3}", country.iso3)
        assert re.fullmatch(r"\d{3}", country.numeric)
        word = lexicon.names[tokens_of(country.name)]
        assert word.country == country.iso, country.name


@pytest.mark.parametrize(
    ("adjective", "iso"),
    [
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Malian", "ML"),
        ("Congolese", "CD"),
        ("Salvadoran", "SV"),
        ("Burkinabe", "BF"),
    ],
)
def test_adjectives_of_countries_that_look_alike_are_told_apart(adjective: str, iso: str) -> None:
    assert Lexicon.load().names[tokens_of(adjective)].demonym == iso


def test_every_shipped_actor_has_a_known_country_or_none() -> None:
    lexicon = Lexicon.load()
    for actor in lexicon.known.values():
        assert not actor.country or actor.country in lexicon.countries, actor.name


def test_the_digest_changes_with_what_a_user_adds(tmp_path: Path) -> None:
    extra = tmp_path / "own.actors.psv"
    extra.write_text("Blue River Guard | militia | SD | BRG |\n", encoding="utf-8")
    mine = Lexicon.load((extra,))
    assert mine.digest != Lexicon.load().digest
    assert mine.names[("blue", "river", "guard")].actors[0][0].type == "militia"
    assert ("blue", "river", "guard") not in Lexicon.load().names


def test_a_folder_of_lexicons_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "own.words.psv").write_text("brigands; brigand | perp | gunmen\n", encoding="utf-8")
    (tmp_path / "own.places.tsv").write_text("Dry Wells\tSD\tSennar\t13.1\t33.9\n", encoding="utf-8")
    lexicon = Lexicon.load((tmp_path,))
    assert "perp" in lexicon.names[("brigands",)].classes
    assert lexicon.place_files == [tmp_path / "own.places.tsv"]


@pytest.mark.parametrize(
    ("name", "line", "says"),
    [
        ("x.actors.psv", "A Group | rebels | ML | |", "'rebels' is no actor type"),
        ("x.actors.psv", "A Group | militia | Mali | |", "two-letter"),
        ("x.words.psv", "thing | nonsense |", "'nonsense' is no class"),
        ("x.words.psv", "ruritanians | national | Ruritania", "'Ruritania' is no two-letter country code"),
        ("countries.tsv", "Mali\tMLI", "nine columns"),
    ],
)
def test_a_wrong_row_is_named_with_file_and_line(tmp_path: Path, name: str, line: str, says: str) -> None:
    path = tmp_path / name
    path.write_text("# note\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ConfigError) as e:
        Lexicon.load((path,))
    assert f"{path}, line 2" in str(e.value)
    assert says in str(e.value)


def test_a_file_of_unknown_kind_or_missing_is_refused_in_one_sentence(tmp_path: Path) -> None:
    odd = tmp_path / "notes.psv"
    odd.write_text("x", encoding="utf-8")
    with pytest.raises(ConfigError, match="is named countries, actors"):
        Lexicon.load((odd,))
    with pytest.raises(ConfigError, match="cannot be read"):
        Lexicon.load((tmp_path / "none.actors.psv",))


def test_each_data_file_is_accounted_for_in_the_readme() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    for path in DATA.iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in readme, path.name
    assert "GeoNames" in readme
    assert "CC BY 4.0" in readme


def test_armies_police_and_shared_names_of_the_lists_are_known_actors() -> None:
    lexicon = Lexicon.load()
    for name in (*lexicon.lists["army"], *lexicon.lists["police"], *lexicon.lists["shared"]):
        assert f"known:{name}" in lexicon.known, name
    for key in lexicon.lists["shared"].values():
        assert lexicon.known[key].country, key


def test_a_user_says_whose_government_a_leader_s_name_stands_for(tmp_path: Path) -> None:
    extra = tmp_path / "own.words.psv"
    extra.write_text("obote | leader | UG\n", encoding="utf-8")
    text = "Gunmen killed three farmers near Masindi. Officials of the Obote administration blamed nobody."
    document = Document(id="t", title=None, text=text)
    actors = [a for given in ((), (extra,)) for a in RulesEngine(given).extract(document).actors]
    lands = [a["country"] for a in actors if "Obote administration" in (a["name"], *a["mentions"])]
    assert lands == [None, "UG"]
