import type { Points } from '../objective';

/** Sweeps of Jacobi's rotations; a handful is enough, each squares what is left off the diagonal. */
const sweeps = 60;
/** What is left off the diagonal, as a share of what is on it, squared, moves no eigenvalue by more than rounding does. */
const nothing = 1e-32;

/**
 * Lower bound on the within sum of squares of any partition into `groups` parts: the total less the `groups` − 1 largest eigenvalues of
 * the centred scatter matrix (H. Zha, X. He, C. Ding, H. Simon, M. Gu: Spectral relaxation for K-means clustering, 2001).
 */
export function spectralBound({ points, dimensions }: Points, groups: number): number {
  const eigenvalues = symmetricEigenvalues(scatter(points, dimensions), dimensions).sort().reverse();
  const total = eigenvalues.reduce((sum, value) => sum + value, 0);
  const taken = eigenvalues.slice(0, groups - 1).reduce((sum, value) => sum + Math.max(0, value), 0);
  return Math.max(0, total - taken);
}

/** Sums of products of centred values, row after row. */
function scatter(points: Float64Array, dimensions: number): Float64Array {
  const units = points.length / dimensions;
  const means = new Float64Array(dimensions);
  for (const [at, value] of points.entries())
    means[at % dimensions] = (means[at % dimensions] ?? 0) + value / units;
  const matrix = new Float64Array(dimensions * dimensions);
  for (let unit = 0; unit < units; unit += 1) {
    for (let row = 0; row < dimensions; row += 1) {
      const value = (points[unit * dimensions + row] ?? 0) - (means[row] ?? 0);
      for (let column = 0; column < dimensions; column += 1) {
        const other = (points[unit * dimensions + column] ?? 0) - (means[column] ?? 0);
        const cell = row * dimensions + column;
        matrix[cell] = (matrix[cell] ?? 0) + value * other;
      }
    }
  }
  return matrix;
}

/** Eigenvalues of a symmetric matrix, in no order, by cyclic rotations (C. Jacobi, 1846). */
function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const a = matrix.slice();
  const at = (row: number, column: number) => a[row * size + column] ?? 0;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let [off, on] = [0, 0];
    for (let p = 0; p < size; p += 1) {
      on += at(p, p) ** 2;
      for (let q = p + 1; q < size; q += 1) off += at(p, q) ** 2;
    }
    if (off <= nothing * on) break;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (at(p, q) === 0) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        rotate(a, size, p, q, tangent);
      }
    }
  }
  return Float64Array.from({ length: size }, (_, row) => at(row, row));
}

function rotate(a: Float64Array, size: number, p: number, q: number, tangent: number): void {
  const cosine = 1 / Math.sqrt(tangent * tangent + 1);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k += 1) {
    const [kp, kq] = [a[k * size + p] ?? 0, a[k * size + q] ?? 0];
    a[k * size + p] = cosine * kp - sine * kq;
    a[k * size + q] = sine * kp + cosine * kq;
  }
  for (let k = 0; k < size; k += 1) {
    const [pk, qk] = [a[p * size + k] ?? 0, a[q * size + k] ?? 0];
    a[p * size + k] = cosine * pk - sine * qk;
    a[q * size + k] = sine * pk + cosine * qk;
  }
}
