import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.figures import Figure, row, write_json


@pytest.mark.parametrize(
    ("figure", "met"),
    [
        (Figure("alone", 3, "ms", target=4), True),
        (Figure("alone", 5, "ms", target=4), False),
        (Figure("compared", 130, "ms", target=1.3, baseline=100), True),
        (Figure("compared", 131, "ms", target=1.3, baseline=100), False),
        (Figure("beside", 13, "ms", target=12, baseline=100, bounds_value=True), False),
        (Figure("beside", 11, "ms", target=12, baseline=1, bounds_value=True), True),
        (Figure("score", 0.9, target=0.8, at_least=True), True),
        (Figure("only told", 5), None),
    ],
)
def test_a_target_bounds_the_ratio_where_there_is_a_baseline_and_the_value_elsewhere(
    figure: Figure, met: bool | None
) -> None:
    assert figure.is_met is met


def test_a_row_tells_value_target_baseline_and_ratio() -> None:
    assert row(Figure("start", 0.3, "s", target=1.3, baseline=0.25)).split() == [
        "start", "0.3", "s", "≤", "1.3×", "met", "0.25", "s", "1.20×",
    ]  # fmt: skip


def test_figures_are_written_as_json(tmp_path: Path) -> None:
    write_json([Figure("start", 0.3, "s", target=1.3, baseline=0.25)], tmp_path / "figures.json")
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8")) == [
        {"figure": "start", "value": 0.3, "unit": "s", "target": 1.3, "baseline": 0.25, "ratio": 1.2, "met": True}
    ]


def test_an_unknown_topic_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["weather"])
    assert stopped.value.code == 2
    assert "no such topic: weather" in capsys.readouterr().err
