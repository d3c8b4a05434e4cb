"""All right, as the reference solution has it, and an answer in words, which waits to be graded by hand."""

ANSWERS = {
    "explain_59": "The network learnt 500 digits by heart: 85.8 % of those, 59 % of new ones. With weights divided by "
    "sqrt(784) the same network gets 75 of 100 after 1,000 steps. I would mend the start first, then take more digits."
}
