import { Anchor, SegmentedControl, Skeleton, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Failure } from '../app/failure';
import { Empty } from '../app/list-page';
import { useMe } from '../app/session';
import { useDeskNow } from '../timer/ticker';
import type { BoardClock } from './api';
import { Board } from './board';
import { BoardList } from './board-list';
import classes from './delivery.module.css';
import { Forecast } from './forecast';
import { messages } from './messages';
import { DeliveryPart } from './part';
import { Today } from './today';
import { useBoard } from './use-board';

const route = getRouteApi('/desk/delivery');

/** The wall: all running clocks, the next eight hours, today. */
export function DeliveryPage() {
  return <DeliveryPart part="board" acts={<Acts />}><Wall /></DeliveryPart>;
}

function Acts() {
  const { by, view } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <SegmentedControl
        size="xs" aria-label={messages.by} value={by ?? 'customer'} data={(['customer', 'queue'] as const).map((value) => ({ value, label: messages.lanes[value] }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, by: chosen === 'queue' ? 'queue' : undefined }), replace: true })}
      />
      <SegmentedControl
        size="xs" aria-label={messages.view} value={view ?? 'board'} data={(['board', 'list'] as const).map((value) => ({ value, label: messages.views[value] }))}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, view: chosen === 'list' ? 'list' : undefined }), replace: true })}
      />
      <Anchor size="sm" href="/api/v1/delivery/clocks?format=csv">{messages.csv}</Anchor>
      <Link to="/delivery/wall" search={by === 'queue' ? { by } : {}} className={classes.more}>{messages.wall}</Link>
    </>
  );
}

function Wall() {
  const zone = useMe().person.timeZone;
  const { by = 'customer', view = 'board' } = route.useSearch();
  const board = useBoard();
  if (board.error && !board.data) return <Failure failure={board.error} onRetry={() => void board.refetch()} />;
  const clocks = board.data?.items;
  return (
    <>
      {clocks && <Count clocks={clocks} />}
      <div className={classes.wall}>
        <div className={classes.clocks}>
          {!clocks && <Skeleton height={260} />}
          {clocks?.length === 0 && <Empty {...messages.empty} />}
          {clocks && clocks.length > 0 && (view === 'list' ? <BoardList clocks={clocks} zone={zone} /> : <Board clocks={clocks} by={by} zone={zone} />)}
        </div>
        <Today zone={zone} />
      </div>
      <Forecast zone={zone} />
    </>
  );
}

function Count({ clocks }: { clocks: BoardClock[] }) {
  const now = useDeskNow() ?? 0;
  const missed = clocks.filter(({ dueAt }) => Date.parse(dueAt) < now).length;
  return <Text size="sm" c="dimmed">{messages.count(clocks.length - missed, missed)}</Text>;
}
