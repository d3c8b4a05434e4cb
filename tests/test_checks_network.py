"""The checks of lesson 2_network are checked: each wrong work fails, and whatever comes back is never our fault."""

import numpy as np

from tests.checked import Checked, ChecksAreGood

NETWORK = Checked("2_network")
ref = NETWORK.lesson.reference.functions


class TestTheChecks(ChecksAreGood):
    lesson = NETWORK


def outputs(params, X):
    return ref.feedforward(params, X)[1][-1]


def lead(params, X):
    """Say by how much the largest output of a sample leads the next one, where that is least."""
    a = np.sort(outputs(params, X), axis=0)
    return (a[-1] - a[-2]).min()


def calls_of(check, of):
    calls = []

    def watched(*arguments):
        calls.append(arguments)
        return NETWORK.reference[of](*arguments)

    assert NETWORK.verdict(check, watched) == "passed"
    return calls


def test_no_check_of_predict_asks_for_a_tie():
    for check in NETWORK.of("predict"):
        assert all(lead(*call) > 1e-3 for call in calls_of(check, "predict")), check.name


def test_the_checks_of_training_stay_away_from_ties():
    for check in NETWORK.of("train"):
        for params, X, labels, eta, num_steps in calls_of(check, "train"):
            T = np.eye(len(params[-1][0]))[:, labels]
            for _ in range(num_steps + 1):
                assert lead(params, X) > 1e-3, check.name
                params = ref.gradient_step(params, ref.backprop(params, X, T), eta)


def test_the_outputs_lie_on_one_side_of_one_half_where_a_check_says_so():
    low, high = (
        outputs(*call) for call in calls_of(NETWORK.hidden_check("predict_needs_no_output_above_one_half"), "predict")
    )
    assert low.max() < 0.5 < high.min()


def best_places(check_name):
    places = []
    for call in calls_of(NETWORK.hidden_check(check_name), "train"):
        scores = ref.train(*call)[1]
        places.append((len(scores) - 1, np.flatnonzero(scores == scores.max()).tolist()))
    return places


def test_the_data_of_training_have_their_maxima_where_the_checks_say():
    assert all(at == [last] for last, at in best_places("train_ends_where_it_should"))
    assert all(
        len(at) == 1 and 2 < at[0] < last - 2 for last, at in best_places("train_keeps_the_best_from_the_middle")
    )
    assert all(at == [0] for _, at in best_places("train_keeps_the_start_where_it_is_best"))
    assert all(len(at) == 2 and at[0] > 1 for _, at in best_places("train_keeps_the_first_of_two_peaks"))


def test_the_last_class_is_missing_where_a_check_says_so():
    for params, _, labels, _, _ in calls_of(NETWORK.hidden_check("train_knows_the_classes_from_the_network"), "train"):
        assert labels.max() + 1 < len(params[-1][0])


def test_a_belongs_to_z_wherever_a_check_asks_for_an_output_delta():
    for check in NETWORK.of("output_delta"):
        for z, a, _ in calls_of(check, "output_delta"):
            np.testing.assert_allclose(a, ref.sigmoid(z), rtol=1e-9)
