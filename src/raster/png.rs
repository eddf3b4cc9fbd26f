use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

use crate::site::{GENERATOR, sealed_picture};

/// The most colours that an 8-bit palette can have.
const MAX_COLORS: usize = 256;
/// Least squared distances between the colours of a palette, which are tried in turn.
const DISTANCES: [i32; 4] = [24 * 24, 12 * 12, 6 * 6, 0];

type Rgb = [u8; 3];

/// Encodes an opaque picture as a PNG with a palette of at most 256 colours, and with the mark of this program.
///
/// Flat areas keep their colours. Anti-aliased edges have thousands of colours: each becomes the
/// nearest of the palette.
///
/// # Errors
/// If the number of pixels is not width times height.
pub(crate) fn png(width: u32, height: u32, pixels: &[Rgb]) -> Result<Vec<u8>, String> {
    let palette = palette(pixels);
    let mut indices_of: HashMap<Rgb, u8> = HashMap::new();
    let index = |pixel: &Rgb| {
        let index = indices_of.entry(*pixel);
        *index.or_insert_with(|| nearest(&palette, *pixel))
    };
    let indices: Vec<u8> = pixels.iter().map(index).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let marked = encoder.add_text_chunk("Software".to_owned(), GENERATOR.to_owned());
    marked.map_err(|error| error.to_string())?;
    let mut writer = encoder.write_header().map_err(|error| error.to_string())?;
    let written = writer.write_image_data(&indices);
    written
        .and_then(|()| writer.finish())
        .map_err(|error| error.to_string())?;
    Ok(sealed_picture(file))
}

/// The colours that occur most often, each at a least distance from all that occur more often. The
/// distance is lowered until the palette is full or holds all colours.
fn palette(pixels: &[Rgb]) -> Vec<Rgb> {
    let mut counts: HashMap<Rgb, usize> = HashMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut colors: Vec<(Rgb, usize)> = counts.into_iter().collect();
    // Ties are broken by colour, so that the same picture always has the same palette.
    colors.sort_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
    let mut chosen: Vec<Rgb> = Vec::new();
    for least in DISTANCES {
        chosen.clear();
        for (color, _) in &colors {
            let is_apart = |other: &Rgb| distance(*other, *color) > least;
            if chosen.len() < MAX_COLORS && chosen.iter().all(is_apart) {
                chosen.push(*color);
            }
        }
        if chosen.len() == MAX_COLORS || chosen.len() == colors.len() {
            break;
        }
    }
    chosen
}

/// The index of the nearest colour of a palette.
fn nearest(palette: &[Rgb], pixel: Rgb) -> u8 {
    let by_distance = palette.iter().enumerate();
    let nearest = by_distance.min_by_key(|(_, color)| distance(**color, pixel));
    nearest.map_or(0, |(index, _)| index as u8)
}

/// The squared distance of two colours, in steps of a channel.
fn distance(a: Rgb, b: Rgb) -> i32 {
    let difference = |i: usize| i32::from(a[i]) - i32::from(b[i]);
    (0..3).map(|i| difference(i) * difference(i)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A flat area of each of two colours, and between them more colours than a palette has.
    fn picture() -> Vec<Rgb> {
        let flat = |color: Rgb| std::iter::repeat_n(color, 2000);
        let edge =
            (0..1000u32).map(|i| [(i % 256) as u8, (i / 4 % 256) as u8, (i * 7 % 256) as u8]);
        flat([0, 85, 85])
            .chain(edge)
            .chain(flat([255; 3]))
            .collect()
    }

    fn decoded(file: &[u8]) -> Vec<Rgb> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut bytes).expect("pixels");
        bytes.as_chunks::<3>().0.to_vec()
    }

    #[test]
    fn flat_areas_keep_their_colours_and_edges_come_near() {
        let pixels = picture();
        let file = png(100, 50, &pixels).expect("a PNG");
        let read = decoded(&file);
        assert_eq!(read.len(), pixels.len());
        assert!(read[..2000] == pixels[..2000] && read[3000..] == pixels[3000..]);
        let far = read
            .iter()
            .zip(&pixels)
            .map(|(a, b)| distance(*a, *b))
            .max();
        assert!(far < Some(64 * 64), "{far:?}");
        assert_eq!(png(100, 50, &pixels).as_ref(), Ok(&file));
    }

    #[test]
    fn few_colours_are_kept_exactly_however_alike() {
        let pixels: Vec<Rgb> = (0..200u8).map(|i| [100, 100, i]).collect();
        assert_eq!(decoded(&png(20, 10, &pixels).expect("a PNG")), pixels);
    }

    #[test]
    fn a_size_that_does_not_fit_is_refused() {
        assert!(png(7, 7, &[[0; 3]; 4]).is_err());
    }
}
