import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const PIECE = 256 * 1024;

/** Logs in pieces, so that neither writing nor reading a large one holds anybody up. */
@Injectable()
export class PieceStore {
  async keep(tx: EntityManager, replayId: string, file: Buffer): Promise<void> {
    for (let part = 0; part * PIECE < file.length; part += 1) {
      await tx.query('INSERT INTO replay_piece (replay_id, part, bytes) VALUES ($1, $2, $3)', [replayId, part, file.subarray(part * PIECE, (part + 1) * PIECE)]);
    }
  }

  /** null: there is no such part, the log is at its end. */
  async piece(tx: EntityManager, replayId: string, part: number): Promise<Buffer | null> {
    const [row] = await tx.query<{ bytes: Buffer }[]>('SELECT bytes FROM replay_piece WHERE replay_id = $1 AND part = $2', [replayId, part]);
    return row?.bytes ?? null;
  }

  async drop(tx: EntityManager, replayId: string): Promise<void> {
    await tx.query('DELETE FROM replay_piece WHERE replay_id = $1', [replayId]);
  }
}
