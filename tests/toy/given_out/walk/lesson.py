# %% [markdown]
# # Smooth a walk
#
# ## 1. Lengths of steps (about 5 minutes)

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np

import tables
from given import smoothed
from selfcheck import check


# %% nbgrader={"grade": false, "grade_id": "steps", "locked": false, "schema_version": 3, "solution": true, "task": false}
def steps(points, width):
    """Return the lengths of the steps from each point to the next one, smoothed.

    points: a point in each column, shape (2, n). width: from 1 to n - 1. Returns n - width floats.
    Example: steps(np.array([[0, 3, 3], [0, 4, 5]]), 1) gives [5.0, 1.0].
    """
    ### BEGIN SOLUTION
    moves = np.diff(points, axis=1)
    return smoothed(np.sqrt((moves**2).sum(axis=0)), width)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "steps-check", "locked": true, "points": 3, "schema_version": 3, "solution": false, "task": false}
check(steps)

# %% tags=["skip-grading"]
print(steps(tables.load("walk"), 2))
