"""Golden records of the demonstration class. `python -m tests.golden` grades the class and writes them anew."""

import json
import shutil
import tempfile
from pathlib import Path

from autograder import demo
from tests.course import Course

ROOT = Path(__file__).resolve().parent.parent
GOLDEN = ROOT / "autograder" / "demo" / "golden"


def essence(record):
    """Keep of a learner's record what a person would review: scores, verdicts, what is said, what did not hold."""
    if record["status"] != "graded":
        return {"status": record["status"], "message": record["message"], "score": record["score"]}
    return {
        "status": record["status"],
        "score": record["score"],
        "max_score": record["max_score"],
        "exercises": {
            exercise["name"]: {
                "score": exercise["score"],
                "verdict": exercise["verdict"],
                **({"slip": exercise["slip"]} if exercise["slip"] else {}),
                **({"says": exercise["says"]} if exercise["says"] else {}),
                "lost": {c["name"]: c["verdict"] for c in exercise["checks"] if c["verdict"] != "passed"},
            }
            for exercise in record["exercises"]
        },
    }


def handed_in(record):
    """List the submissions of a run; most learners of the class hand in a lesson or two."""
    return [submission for submission in record["submissions"] if submission["status"] != "missing"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        course = Course(Path(folder) / "course")
        demo.write_class(course.course, course.folder / "submitted")
        records = handed_in(course.record(store=False))
    shutil.rmtree(GOLDEN, ignore_errors=True)
    for record in records:
        place = GOLDEN / record["lesson"] / f"{record['student']}.json"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(essence(record), indent=1) + "\n")
        print(place.name, record["status"], record["score"])


if __name__ == "__main__":
    main()
