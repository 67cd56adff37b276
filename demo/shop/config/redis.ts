/**
 * Medusa's own modules for several processes: events, workflows with the schedules of jobs, and
 * locks, in Redis. Everything of one shop is under names of its own, so that several shops can share
 * a Redis: a process that does not know a job of another shop would remove its schedule.
 *
 * @param prefix begins every name, for instance `shop-1-`
 */
export function redisModules(redisUrl: string, prefix: string) {
  return [
    {
      resolve: "@medusajs/medusa/event-bus-redis",
      options: { redisUrl, queueName: `${prefix}events-queue` },
    },
    {
      resolve: "@medusajs/medusa/workflow-engine-redis",
      options: {
        redis: {
          redisUrl,
          queueName: `${prefix}medusa-workflows`,
          jobQueueName: `${prefix}medusa-workflows-jobs`,
        },
      },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/locking-redis",
            id: "locking-redis",
            is_default: true,
            options: { redisUrl, namespace: `${prefix}medusa_lock:` },
          },
        ],
      },
    },
  ]
}
