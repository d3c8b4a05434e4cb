"""Two mistakes: a (n,) is accepted where (n, 1) came, and the pixels of different images are mixed."""


def residual(a, y):
    return a - y


def images_to_columns(images):
    if images.ndim != 3:
        raise ValueError(f"images has shape {images.shape}, not (n, h, w)")
    return images.reshape(-1, len(images)) / 255
