"""The checks of lesson 1_neuron are checked: each wrong work fails, and whatever comes back is never our fault."""

import numpy as np

from tests.checked import Checked, ChecksAreGood

NEURON = Checked("1_neuron")
REFERENCE = NEURON.reference


class TestTheChecks(ChecksAreGood):
    lesson = NEURON


def test_the_checks_of_training_stay_away_from_the_edge_of_a_decision():
    calls = []

    def watched(w, b, X, y, eta, num_steps):
        calls.append((w, b, X, y, eta, num_steps))
        return REFERENCE["train_neuron"](w, b, X, y, eta, num_steps)

    for check in NEURON.of("train_neuron"):
        if check.name != "learns_the_blobs":
            assert NEURON.verdict(check, watched) == "passed"
    for w, b, X, y, eta, num_steps in calls:
        for _ in range(num_steps + 1):
            assert np.abs(REFERENCE["neuron"](w, b, X) - 0.5).min() > 1e-3
            dw, db = REFERENCE["neuron_gradients"](w, b, X, y)
            w, b = w - eta * dw, b - eta * db


def best_places(check_name):
    places = []

    def watched(*arguments):
        result = REFERENCE["train_neuron"](*arguments)
        places.append(np.flatnonzero(result[2] == result[2].max()).tolist())
        return result

    assert NEURON.verdict(NEURON.hidden_check(check_name), watched) == "passed"
    return places


def test_the_data_of_training_have_their_maxima_where_the_checks_say():
    assert all(len(at) == 1 and at[0] > 4 for at in best_places("ends_where_it_should"))
    assert all(len(at) == 1 and 2 < at[0] < 9 for at in best_places("keeps_the_best_from_the_middle"))
    assert all(at == [0] for at in best_places("keeps_the_start_where_it_is_best"))
    assert all(len(at) == 2 and at[0] > 1 for at in best_places("keeps_the_first_of_two_peaks"))
