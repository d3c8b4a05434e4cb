"""One mistake: the derivative is written for the activation, but it is called with z."""


def sigmoid_prime(z):
    return z * (1 - z)
