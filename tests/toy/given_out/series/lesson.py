# %% [markdown]
# # Smooth a series
#
# ## 1. Means of neighbours (about 5 minutes)
#
# One value says little: each is replaced by the mean of itself and those that follow it.

# %% nbgrader={"grade": false, "grade_id": "setup", "locked": true, "schema_version": 3, "solution": false, "task": false}
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from selfcheck import check


# %% nbgrader={"grade": false, "grade_id": "smoothed", "locked": false, "schema_version": 3, "solution": true, "task": false}
def smoothed(x, width):
    """Return the means of each width values that stand side by side.

    x: n numbers, shape (n,). width: from 1 to n. Returns n - width + 1 floats; for a width of 1 that may be x itself.
    Example: smoothed(np.array([1.0, 2.0, 6.0]), 2) gives [1.5, 4.0].
    """
    ### BEGIN SOLUTION
    return sliding_window_view(x, width).mean(axis=1)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "smoothed-check", "locked": true, "points": 2, "schema_version": 3, "solution": false, "task": false}
check(smoothed)

# %% [markdown]
# ## 2. How far it swings (about 3 minutes)


# %% nbgrader={"grade": false, "grade_id": "swing", "locked": false, "schema_version": 3, "solution": true, "task": false}
def swing(x, width):
    """Return the largest smoothed value minus the smallest one. x and width: as for smoothed. Returns a float."""
    ### BEGIN SOLUTION
    means = smoothed(x, width)
    return means.max() - means.min()
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "swing-check", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
check(swing)

# %% tags=["skip-grading"]
print([float(swing(np.array([1.0, 9.0, 2.0, 8.0]), width)) for width in (1, 2, 3, 4)])

# %% [markdown]
# Why does no window make a series swing further than it does by itself?

# %% [markdown] nbgrader={"grade": true, "grade_id": "why-smoother", "locked": false, "points": 1, "schema_version": 3, "solution": true, "task": false}
# ### BEGIN SOLUTION
# A mean lies between the smallest and the largest of its values.
# ### END SOLUTION
