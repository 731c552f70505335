import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import express, { type Request, type Response } from 'express';
import { Problem } from './problem.js';

/** The body as the file it is, read once its sender was let in. @param megabytes at most, unpacked where it comes compressed */
export const CsvFile = createParamDecorator(async (megabytes: number, context: ExecutionContext): Promise<Buffer> => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  const read = express.raw({ type: 'text/csv', limit: `${megabytes}mb` });
  await new Promise<void>((resolve, reject) => read(request, http.getResponse<Response>(), (failure?: unknown) => (failure ? reject(asProblem(failure, megabytes)) : resolve())));
  if (Buffer.isBuffer(request.body)) return request.body;
  throw new Problem({ status: 415, title: 'Not a CSV file', detail: 'Send the file itself as the body, with the content type text/csv.' });
});

function asProblem(failure: unknown, megabytes: number): unknown {
  if ((failure as { status?: number }).status !== 413) return failure;
  return new Problem({ status: 413, title: 'Too large', detail: `A file has at most ${megabytes} MB. Split it.` });
}
