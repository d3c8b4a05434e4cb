"""judging/record.py: a record has the form of the contract and of its schema, and survives being written and read."""

import json
from pathlib import Path

import jsonschema
import pytest

from autograder.engine.judging import record
from autograder.engine.judging.record import CheckRecord, ExerciseRecord, SubmissionRecord, document, from_json, to_json

SCHEMA = json.loads(Path(record.__file__).with_name("record.schema.json").read_text())
CHECKS = (CheckRecord("is_right", "hidden", "failed", "found     wrong"),)
EXERCISES = (
    ExerciseRecord("double", 0.5, 1.0, "failed", CHECKS, slip="a | b", says="Something."),
    ExerciseRecord("why", 0.0, 2.0, "not judged", needs_manual_grade=True),
)
RECORDS = [
    SubmissionRecord("s02", "toy", "graded", "", 3.0, 0.2, EXERCISES),
    SubmissionRecord("s01", "toy", "missing", "nothing was handed in", 3.0),
]


def test_a_record_fits_its_schema_and_learners_stand_in_their_order():
    whole = json.loads(document(RECORDS, "bubblewrap"))
    jsonschema.validate(whole, SCHEMA)
    assert [entry["student"] for entry in whole["submissions"]] == ["s01", "s02"]


@pytest.mark.parametrize("wrong", [{"verdict": "perfect"}, {"score": "1"}, {"hint": "x"}])
def test_the_schema_refuses_what_the_contract_does_not_name(wrong):
    whole = json.loads(document(RECORDS, "bubblewrap"))
    whole["submissions"][1]["exercises"][0].update(wrong)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, SCHEMA)


def test_a_record_survives_being_written_and_read():
    assert [from_json(json.loads(json.dumps(to_json(one)))) for one in RECORDS] == RECORDS
    assert RECORDS[0].score == 0.5
