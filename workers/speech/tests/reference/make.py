"""Makes the reference values that the converter is held to.

A Whisper of transformers' own classes, tiny, with weights that look like chance: each number follows from the name of
its tensor and its place, so that the test makes the same folder again, byte by byte, without transformers. Written here:
the header of the safetensors file and its sum, and what the model says to eight tokens, at every 211th token.
"""

import hashlib
import json
import pathlib
import struct
import sys
import tempfile

import numpy as np
import torch
from transformers import WhisperConfig, WhisperForConditionalGeneration

HERE = pathlib.Path(__file__).parent
TOKENS = [50258, 50287, 50359, 50363, 440, 1029, 220, 50000]
EVERY = 211


def seed(name):
    """FNV-1a of the name."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def chance(name, count):
    """Numbers from -1 up to 1 that have exactly one value in 32 bits, on every machine."""
    with np.errstate(over="ignore"):
        x = np.arange(count, dtype=np.uint32) * np.uint32(0x9E3779B9) + np.uint32(seed(name))
        x ^= x >> np.uint32(16)
        x *= np.uint32(0x85EBCA6B)
        x ^= x >> np.uint32(13)
        x *= np.uint32(0xC2B2AE35)
        x ^= x >> np.uint32(16)
    return (x >> np.uint32(8)).astype(np.float32) * np.float32(2**-23) - np.float32(1)


def weights(name, shape):
    numbers = chance(name, int(np.prod(shape))).reshape(shape)
    if "layer_norm.weight" in name:
        return np.float32(1) + numbers * np.float32(0.25)
    return numbers * np.float32(0.125)


def main():
    config = WhisperConfig(
        vocab_size=51865,
        num_mel_bins=80,
        d_model=128,
        encoder_layers=2,
        decoder_layers=3,
        encoder_attention_heads=2,
        decoder_attention_heads=2,
        encoder_ffn_dim=512,
        decoder_ffn_dim=512,
        max_source_positions=1500,
        max_target_positions=448,
    )
    model = WhisperForConditionalGeneration(config).eval().float()
    with torch.no_grad():
        for name, tensor in model.named_parameters():
            tensor.copy_(torch.from_numpy(weights(name, tuple(tensor.shape))))
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        folder = pathlib.Path(folder)
        told = json.loads((folder / "config.json").read_text())
        file = (folder / "model.safetensors").read_bytes()
    length = struct.unpack("<Q", file[:8])[0]
    mel = chance("mel", 80 * 3000).reshape(1, 80, 3000)
    with torch.no_grad():
        said = model(
            input_features=torch.from_numpy(mel), decoder_input_ids=torch.tensor([TOKENS])
        ).logits[0]
    answers = [
        {"best": int(row.argmax()), "logits": [round(float(x), 6) for x in row[::EVERY]]}
        for row in said
    ]
    reference = {
        "made_with": {
            "transformers": sys.modules["transformers"].__version__,
            "torch": torch.__version__,
        },
        "sha256": hashlib.sha256(file).hexdigest(),
        "tokens": TOKENS,
        "every": EVERY,
        "answers": answers,
    }
    (HERE / "header.json").write_bytes(file[8 : 8 + length])
    (HERE / "config.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")
    (HERE / "reference.json").write_text(json.dumps(reference) + "\n")


if __name__ == "__main__":
    main()
