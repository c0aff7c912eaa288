from __future__ import annotations

from extract.text.remembering import held, remembered


def test_the_last_small_texts_are_worked_on_once() -> None:
    asked: list[str] = []
    count = remembered(lambda text: asked.append(text) or len(text))
    assert [count("river"), count("hill"), count("river")] == [5, 4, 5]
    assert asked == ["river", "hill"]


def test_large_texts_are_remembered_only_while_they_are_held() -> None:
    asked: list[int] = []
    large = "plain " * 20_000
    count = remembered(lambda text: asked.append(len(text)) or text.count("p"))
    with held():
        with held():
            assert count(large) == count(large) == 20_000
        assert len(asked) == 1
        assert count(large) == 20_000
        assert len(asked) == 2, "an inner block forgets what it held"
    assert count(large) == count(large) == 20_000
    assert len(asked) == 4


def test_each_tool_remembers_its_own_answers() -> None:
    large = "plain " * 20_000
    first, second = remembered(len), remembered(str.upper)
    with held():
        assert (first(large), second(large)) == (len(large), large.upper())
