//! What transformers calls a tensor, what whisper.cpp calls it, and its shape on both sides.

use super::config::Config;
use nadi_engines::speech::{ConvertFault, Numbers};

/// One tensor on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Its name in the folder.
    pub(crate) from: String,
    /// Its name in the file.
    pub(crate) to: String,
    /// Its shape in the folder, the slowest number first.
    pub(crate) shape: Vec<u64>,
    /// Its shape in the file, the quickest number first.
    pub(crate) sizes: Vec<u32>,
    /// How its numbers are written.
    pub(crate) form: Form,
}

/// How numbers are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    F32,
    F16,
    Q5,
    Q8,
}

/// What an attention has: its name in the folder, that in the file, and whether there is a bias.
const ATTENTION: [(&str, &str, bool); 4] = [
    ("q_proj", "query", true),
    // whisper has no bias there
    ("k_proj", "key", false),
    ("v_proj", "value", true),
    ("out_proj", "out", true),
];

/// Every tensor of a model, in the order of the file.
pub(crate) fn parts(config: &Config, numbers: Numbers) -> Result<Vec<Part>, ConvertFault> {
    let big = match numbers {
        Numbers::F16 => Form::F16,
        Numbers::Q5 => Form::Q5,
        Numbers::Q8 => Form::Q8,
    };
    if big != Form::F16 && !config.width.is_multiple_of(32) {
        // A block is 32 numbers of one row.
        return Err(ConvertFault::OtherShape);
    }
    let mut list = List { parts: Vec::new(), width: config.width.into(), big };
    let width = list.width;
    list.plain(
        "encoder.embed_positions.weight",
        "encoder.positional_embedding",
        &[config.audio_positions.into(), width],
        Form::F32,
    );
    list.convolution("conv1", config.mels.into());
    list.convolution("conv2", width);
    for layer in 0..config.audio_layers {
        list.layer("encoder", layer, false);
    }
    list.norm("encoder.layer_norm", "encoder.ln_post");
    list.plain(
        "decoder.embed_positions.weight",
        "decoder.positional_embedding",
        &[config.text_positions.into(), width],
        Form::F32,
    );
    list.plain(
        "decoder.embed_tokens.weight",
        "decoder.token_embedding.weight",
        &[config.vocabulary.into(), width],
        big,
    );
    for layer in 0..config.text_layers {
        list.layer("decoder", layer, true);
    }
    list.norm("decoder.layer_norm", "decoder.ln");
    Ok(list.parts)
}

struct List {
    parts: Vec<Part>,
    width: u64,
    big: Form,
}

impl List {
    fn plain(&mut self, from: &str, to: &str, shape: &[u64], form: Form) {
        // Sizes were checked: none is beyond what fits.
        let sizes = shape.iter().rev().map(|size| u32::try_from(*size).unwrap_or(u32::MAX));
        self.parts.push(Part {
            from: from.to_owned(),
            to: to.to_owned(),
            shape: shape.to_vec(),
            sizes: sizes.collect(),
            form,
        });
    }

    fn convolution(&mut self, name: &str, inputs: u64) {
        let (name, width) = (format!("encoder.{name}"), self.width);
        let (weight, bias) = (format!("{name}.weight"), format!("{name}.bias"));
        self.plain(&weight, &weight, &[width, inputs, 3], Form::F16);
        self.plain(&bias, &bias, &[width], Form::F32);
        // whisper.cpp adds it to a column, and so wants it as one.
        if let Some(bias) = self.parts.last_mut() {
            bias.sizes.insert(0, 1);
        }
    }

    fn norm(&mut self, from: &str, to: &str) {
        let width = self.width;
        for part in ["weight", "bias"] {
            self.plain(&format!("{from}.{part}"), &format!("{to}.{part}"), &[width], Form::F32);
        }
    }

    fn linear(&mut self, from: &str, to: &str, rows: u64, columns: u64, bias: bool) {
        let big = self.big;
        self.plain(&format!("{from}.weight"), &format!("{to}.weight"), &[rows, columns], big);
        if bias {
            self.plain(&format!("{from}.bias"), &format!("{to}.bias"), &[rows], Form::F32);
        }
    }

    fn layer(&mut self, side: &str, number: u32, cross: bool) {
        let (from, to) = (format!("{side}.layers.{number}"), format!("{side}.blocks.{number}"));
        let width = self.width;
        self.attention(&format!("{from}.self_attn"), &format!("{to}.attn"));
        if cross {
            self.attention(&format!("{from}.encoder_attn"), &format!("{to}.cross_attn"));
        }
        self.linear(&format!("{from}.fc1"), &format!("{to}.mlp.0"), 4 * width, width, true);
        self.linear(&format!("{from}.fc2"), &format!("{to}.mlp.2"), width, 4 * width, true);
        self.norm(&format!("{from}.final_layer_norm"), &format!("{to}.mlp_ln"));
    }

    fn attention(&mut self, from: &str, to: &str) {
        let width = self.width;
        for (theirs, ours, bias) in ATTENTION {
            self.linear(&format!("{from}.{theirs}"), &format!("{to}.{ours}"), width, width, bias);
        }
        self.norm(&format!("{from}_layer_norm"), &format!("{to}_ln"));
    }
}
