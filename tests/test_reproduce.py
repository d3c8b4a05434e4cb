"""autograder/research/: pinned counts, which are the same on every machine, and the page of results."""

from concurrent.futures import Executor, Future

import numpy as np

from autograder.research import reference, reproduce, results
from autograder.research.reproduce import Example, Plan
from digits import load_slides_digits


def test_the_pinned_blobs_give_the_slides_figures():
    assert reproduce.blobs_pinned() == (349, 400, 88, 100)


def test_the_pinned_circles_give_the_slides_figures():
    assert reproduce.circles_pinned() == (350, 400, 83, 100)


def test_the_pinned_digits_are_on_their_way_after_a_twentieth_of_the_steps():
    # All 20,000 steps, which end at 429 and 58, take half a minute and are left to `reproduce`.
    data = load_slides_digits()
    _, scores = reference("2_network").train(data.params, data.X_train, data.labels_train, 0.25, 1000)
    assert round(500 * scores.max()) == 195


class Here(Executor):
    """Runs everything at once, in this process."""

    def submit(self, function, /, *arguments, **options):
        future = Future()
        future.set_result(function(*arguments, **options))
        return future


def test_every_kind_of_run_is_counted_and_lands_in_its_example(monkeypatch):
    for name in ("DIGITS_STEPS", "SCALED_STEPS", "BLOBS_STEPS", "CIRCLES_STEPS"):
        monkeypatch.setattr(reproduce, name, 3)
    monkeypatch.setattr(reproduce, "EPOCHS", 1)
    plan, done = Plan(blobs=2, circles=3, digits=1, nielsen=1), []
    blobs, circles, digits, nielsen = reproduce.reproduce(Here(), plan, done=lambda: done.append(1))
    assert len(done) == plan.runs
    assert [len(pairs) for example in (blobs, circles, digits) for pairs in example.runs.values()] == [2, 3, 1, 1]
    assert len(nielsen.epochs) == 1 and len(nielsen.epochs[0]) == 2
    assert '"name": "blobs, one neuron"' in reproduce.to_json([blobs])


def examples():
    pairs = [(80.0 + i, 70.0 + i) for i in range(11)]
    curves = [list(np.linspace(10, 90, reproduce.EPOCHS + 1))]
    return [
        Example("toy, one", "slides", (85.0, 75.0), "data 1", (349, 400, 88, 100), {"": pairs}),
        Example("net, two", "Nielsen", (None, 95.4), epochs=curves),
    ]


def test_the_page_places_the_printed_figure_among_the_seeds():
    page = results.page(examples())
    assert "**349 of 400** and **88 of 100**" in page
    assert "| training | 80.0 | 80.5 | 82.5 | 85.0 | 87.5 | 89.5 | 90.0 | 85 | 55 % |" in page
    assert "| median | 10.0 | 12.7 |" in page and "669 of 760" in page


def test_each_example_has_a_figure(tmp_path):
    for example in examples():
        results.draw(example, tmp_path / results.picture_name(example))
    assert sorted(path.name for path in (tmp_path / "figures").iterdir()) == ["net.png", "toy.png"]
