export { BreachReview } from './breach-review.entity.js';
export { DeliveryModule } from './delivery.module.js';
