import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionsService } from './sessions.service.js';
import { AccessGuard } from './access.guard.js';
import { SignOutController } from './sign-out.controller.js';

@Global()
@Module({
  controllers: [SignOutController],
  providers: [SessionsService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SessionsService],
})
export class IdentityModule {}
