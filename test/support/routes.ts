import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, Reflector, type NestContainer } from '@nestjs/core';
import type { TestDesk } from './desk.js';
import { entryOf, type Entry } from '../../src/identity/index.js';

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, with `:parameters`. */
  path: string;
  /** `GET /cases/:number`, for tables. */
  name: string;
  entry: Entry | undefined;
  /** The class that its body is read against, where it has one. */
  body: Type | null;
}

/** Every route of the running desk, found where Nest finds them: in its controllers. */
export function routesOf(desk: Pick<TestDesk, 'app'>): Route[] {
  const container = (desk.app as unknown as { container: NestContainer }).container;
  const controllers = [...container.getModules().values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => routesIn(metatype as Type));
}

/** The routes of one controller. */
export function routesIn(controller: Type): Route[] {
  const reflector = new Reflector();
  const prototype = controller.prototype as object;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((key) => {
    const handler = Object.getOwnPropertyDescriptor(prototype, key)?.value as (() => unknown) | undefined;
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (handler === undefined || method === undefined) return [];
    const verb = RequestMethod[method].toLowerCase() as Route['method'];
    return pathsOf(controller).flatMap((prefix) => pathsOf(handler).map((path): Route => {
      const whole = `/${[prefix, path].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean).join('/')}`;
      return { method: verb, path: whole, name: `${verb.toUpperCase()} ${whole}`, entry: entryOf(reflector, handler, controller), body: bodyOf(controller, key) };
    }));
  });
}

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return Array.isArray(path) ? path : [path ?? ''];
}

/** Nest's number for a parameter that is the body. */
const BODY = '3';

function bodyOf(controller: Type, key: string): Type | null {
  const given = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, key) ?? {}) as Record<string, { index: number }>;
  const found = Object.entries(given).find(([kind]) => kind.split(':')[0] === BODY);
  const types = (Reflect.getMetadata('design:paramtypes', controller.prototype as object, key) ?? []) as Type[];
  return found ? types[found[1].index] ?? null : null;
}
